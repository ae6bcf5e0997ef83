package relais.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import relais.emulators.DeclaredFunction;
import relais.emulators.lambda.FunctionProcess;

/**
 * API Gateway before functions that run as on Lambda. Routes and handlers are the template's, and a function starts at
 * its first request.
 */
final class LambdaGateway implements AutoCloseable {
    private static final Set<String> SET_BY_SERVER =
            Set.of("content-length", "transfer-encoding", "connection", "date");

    /** Starts a function, from the class path or from a package. */
    interface Runner {
        FunctionProcess start(DeclaredFunction function) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(LambdaGateway.class);

    private final Runner runner;
    private final HttpServer server;
    private final Map<String, FunctionProcess> running = new ConcurrentHashMap<>();

    private LambdaGateway(Runner runner, HttpServer server) {
        this.runner = runner;
        this.server = server;
    }

    static LambdaGateway start(Runner runner) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var gateway = new LambdaGateway(runner, server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", gateway::serve);
        server.start();
        return gateway;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @return the function's answer to that event, as JSON */
    String invoke(String logicalName, String event) throws InterruptedException {
        return invoke(DeclaredFunction.named(logicalName), event);
    }

    private String invoke(DeclaredFunction function, String event) throws InterruptedException {
        return running.computeIfAbsent(function.logicalName(), name -> started(function))
                .invoke(event);
    }

    private FunctionProcess started(DeclaredFunction function) {
        try {
            var process = runner.start(function);
            process.awaitReady();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // the server itself would end the connection without an answer
            LOG.error(
                    "{} {}",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    e);
            throw e;
        }
    }

    private GatewayAnswer answer(HttpExchange exchange) throws IOException, InterruptedException {
        var body = exchange.getRequestBody().readAllBytes();
        for (var function : DeclaredFunction.all()) {
            for (var route : function.routes()) {
                if (route.matches(
                        exchange.getRequestMethod(), exchange.getRequestURI().getPath())) {
                    var event = new GatewayEvent(route, exchange.getRequestURI(), exchange.getRequestHeaders(), body);
                    var answer = GatewayAnswer.read(invoke(function, event.json()));
                    if (answer.status() >= 500) {
                        LOG.error(
                                "{}\n{}",
                                function.logicalName(),
                                running.get(function.logicalName()).output());
                    }
                    return answer;
                }
            }
        }
        return new GatewayAnswer(404, Map.of(), "no route".getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, GatewayAnswer answer) throws IOException {
        answer.headers().forEach((name, values) -> {
            if (!SET_BY_SERVER.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    /** Ends all functions at once, and returns after their last output. */
    @Override
    public void close() {
        server.stop(0);
        // not the common pool, whose threads would all wait for an end that only one of them can report
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(running.values().stream()
                            .map(process -> CompletableFuture.runAsync(() -> end(process), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private static void end(FunctionProcess process) {
        try {
            process.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
