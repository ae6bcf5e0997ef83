package relais.stores;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.regex.Pattern;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/** One LocalStack serves all tests of a JVM, at LOCALSTACK_ENDPOINT if that is set, else in a container if an engine runs. */
final class LocalStack {
    static final String VARIABLE = "LOCALSTACK_ENDPOINT";

    /** The last image that asks for no token. */
    private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.14.0");

    private LocalStack() {}

    /** Empty without the variable and without an engine. */
    static Optional<URI> endpoint() {
        return Found.ENDPOINT;
    }

    /** @param service named as on the health page, such as {@code dynamodb} */
    static boolean serves(String service) {
        return Pattern.compile("\"" + service + "\"\\s*:\\s*\"(available|running)\"")
                .matcher(Found.HEALTH)
                .find();
    }

    private static final class Found {
        private static final Optional<URI> ENDPOINT =
                Optional.ofNullable(System.getenv(VARIABLE)).map(URI::create).or(Found::container);

        private static final String HEALTH = ENDPOINT.map(Found::health).orElse("");

        /** Testcontainers ends the container with the JVM. */
        private static Optional<URI> container() {
            if (!DockerClientFactory.instance().isDockerAvailable()) {
                return Optional.empty();
            }
            @SuppressWarnings("resource")
            var container = new LocalStackContainer(IMAGE);
            container.start();
            return Optional.of(container.getEndpoint());
        }

        private static String health(URI endpoint) {
            try (var http = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(endpoint.resolve("/_localstack/health"))
                        .build();
                return http.send(request, BodyHandlers.ofString()).body();
            } catch (IOException e) {
                throw new IllegalStateException(endpoint + " answers nothing", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
