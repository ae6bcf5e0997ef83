package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Is understood as partners' software puts it together. */
final class An_address_of_the_hub {

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/jwks.json", "//.well-known/jwks.json", "/.well-known///jwks.json?a=//"})
    void may_double_its_slashes(String path) throws Exception {
        assertThat(status(path)).isEqualTo(200);
    }

    @Test
    void may_be_longer_than_most_servers_take() throws Exception {
        var codes = "processCode=%s&".formatted("A".repeat(100)).repeat(100);

        assertThat(status("/teledossiers/v1/notifications?" + codes)).isEqualTo(401);
    }

    private static int status(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(SharedHub.hub().url() + path))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
