package relais.edge;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import relais.domain.Hub;
import relais.domain.access.Caller;

/** The controllers on the class path, on a real server, over a hub in memory. */
public final class HttpHub implements AutoCloseable {
    public final Hub hub = new Hub();
    public final SigningKey key = new SigningKey("first");
    public final SigningKey nextKey = new SigningKey("second");

    /** False where a test puts its own controllers behind the hub's routes. */
    private final boolean isOfTheHub;

    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public HttpHub() {
        this(Map.of());
    }

    public HttpHub(Map<String, Object> more) {
        isOfTheHub = !more.containsKey(Counter.OPEN);
        var properties = new HashMap<String, Object>(more);
        properties.put("relais.home", "local");
        properties.put("relais.portal.url", "https://relais.example/portail");
        properties.put("micronaut.server.port", -1);
        properties.put(PublicKeys.PROPERTY, SigningKey.publicKeys(key, nextKey));
        context = ApplicationContext.builder().properties(properties).build();
        context.registerSingleton(hub);
        context.start();
        server = context.getBean(EmbeddedServer.class).start();
    }

    /** A token for that caller, valid for an hour. */
    public String token(Caller caller) {
        return key.token(caller, hub.clock.instant().plus(Duration.ofHours(1)));
    }

    public WatchedBinaries binaries() {
        return context.getBean(WatchedBinaries.class);
    }

    /** The context, for another server of the same controllers. */
    public ApplicationContext context() {
        return context;
    }

    public int port() {
        return server.getPort();
    }

    /** A request of that caller, to be completed and sent. */
    public Request as(Caller caller) {
        return anonymous().header("Authorization", "Bearer " + token(caller));
    }

    public Request anonymous() {
        return new Request();
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }

    /** One request. */
    public final class Request {
        private final HttpRequest.Builder builder = HttpRequest.newBuilder().timeout(Duration.ofSeconds(20));

        public Request header(String name, String value) {
            builder.header(name, value);
            return this;
        }

        public Answer get(String path) {
            return send("GET", path, BodyPublishers.noBody());
        }

        public Answer delete(String path) {
            return send("DELETE", path, BodyPublishers.noBody());
        }

        public Answer post(String path, String json) {
            return send("POST", path, BodyPublishers.ofString(json));
        }

        public Answer post(String path, byte[] body) {
            return send("POST", path, BodyPublishers.ofByteArray(body));
        }

        public Answer patch(String path, String json) {
            return send("PATCH", path, BodyPublishers.ofString(json));
        }

        public Answer put(String path, byte[] bytes) {
            return send("PUT", path, BodyPublishers.ofByteArray(bytes));
        }

        public Answer send(String method, String path, HttpRequest.BodyPublisher body) {
            try {
                var request = builder.uri(URI.create("http://localhost:" + server.getPort() + path))
                        .method(method, body)
                        .build();
                var answer = client.send(request, BodyHandlers.ofByteArray());
                return new Answer(isOfTheHub ? Conformance.checked(answer) : answer);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
