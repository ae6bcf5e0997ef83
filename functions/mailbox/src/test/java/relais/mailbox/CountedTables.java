package relais.mailbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;

/** A proxy before DynamoDB that records every call that reaches it, retries included. */
final class CountedTables implements AutoCloseable {
    private static final List<String> OF_THE_CALL =
            List.of("Authorization", "Content-Type", "X-Amz-Date", "X-Amz-Target");
    private static final List<String> OF_THE_ANSWER = List.of("Content-Type", "X-Amz-Crc32", "X-Amzn-RequestId");

    private final URI tables;
    private final HttpServer door;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    CountedTables(URI tables) throws IOException {
        this.tables = tables;
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/", this::pass);
        door.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        door.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + door.getAddress().getPort());
    }

    /** The operations called since the last call of this method. */
    List<String> calls() {
        synchronized (calls) {
            var since = List.copyOf(calls);
            calls.clear();
            return since;
        }
    }

    @Override
    public void close() {
        door.stop(0);
        client.close();
    }

    private void pass(HttpExchange exchange) throws IOException {
        var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        calls.add(target.substring(target.indexOf('.') + 1));
        var call = HttpRequest.newBuilder(tables)
                .POST(BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        OF_THE_CALL.forEach(
                name -> call.header(name, exchange.getRequestHeaders().getFirst(name)));
        try (exchange) {
            var answer = client.send(call.build(), BodyHandlers.ofByteArray());
            OF_THE_ANSWER.forEach(name -> answer.headers()
                    .firstValue(name)
                    .ifPresent(value -> exchange.getResponseHeaders().add(name, value)));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
