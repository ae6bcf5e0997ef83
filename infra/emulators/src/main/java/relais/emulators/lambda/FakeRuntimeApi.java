package relais.emulators.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The Lambda Runtime API for one function. Each event is handed out once and answered once, or its failure is thrown.
 */
public final class FakeRuntimeApi implements AutoCloseable {
    private static final String INVOCATION = "/2018-06-01/runtime/invocation/";

    private record Invocation(String id, String event) {}

    private final HttpServer server;
    private final Duration patience;
    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final AtomicLong sequence = new AtomicLong();

    private FakeRuntimeApi(HttpServer server, Duration patience) {
        this.server = server;
        this.patience = patience;
    }

    /** @param patience the longest time for an event, a cold start included */
    public static FakeRuntimeApi start(Duration patience) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var api = new FakeRuntimeApi(server, patience);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(INVOCATION + "next", api::next);
        server.createContext(INVOCATION, api::outcome);
        server.createContext("/2018-06-01/runtime/init/error", api::initialisationFailed);
        server.start();
        return api;
    }

    /** The value of {@code AWS_LAMBDA_RUNTIME_API}. */
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Completes at the function's first request for an event; exceptionally if its initialisation failed. */
    public CompletableFuture<Void> ready() {
        return ready;
    }

    /** Fails all present and later waits for the function, whose process has ended. */
    public void functionEnded(String how) {
        fail(new FunctionFailed(how));
    }

    public String invoke(String event) throws InterruptedException {
        var id = "00000000-0000-0000-0000-%012d".formatted(sequence.incrementAndGet());
        var answer = new CompletableFuture<String>();
        answers.put(id, answer);
        waiting.add(new Invocation(id, event));
        if (ready.isCompletedExceptionally()) {
            var unused = ready.whenComplete((nothing, failure) -> answer.completeExceptionally(failure));
        }
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof FunctionFailed report ? report : new IllegalStateException(failed);
        } catch (TimeoutException late) {
            throw new FunctionFailed("no answer within " + patience);
        } finally {
            answers.remove(id);
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        ready.complete(null);
        try (exchange) {
            var invocation = waiting.take();
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "application/json");
            headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
            headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + patience.toMillis()));
            headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-3:000000000000:function:local");
            var body = invocation.event().getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void outcome(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI()
                .getPath()
                .substring(INVOCATION.length())
                .split("/", 2);
        var body = accept(exchange);
        var answer = answers.get(path[0]);
        if (answer != null && path[1].equals("response")) {
            answer.complete(body);
        } else if (answer != null) {
            answer.completeExceptionally(new FunctionFailed(body));
        }
    }

    private void initialisationFailed(HttpExchange exchange) throws IOException {
        fail(new FunctionFailed(accept(exchange)));
    }

    private void fail(FunctionFailed failure) {
        ready.obtrudeException(failure);
        answers.values().forEach(answer -> answer.completeExceptionally(failure));
    }

    private static String accept(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            exchange.sendResponseHeaders(202, -1);
            return body;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** The error that the function or its initialisation reported. */
    public static final class FunctionFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        FunctionFailed(String report) {
            super(report);
        }
    }
}
