package relais.stores.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.MutableClock;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The tests watch the requests to Secrets Manager over time. */
final class SecretsTest {
    private static final String ARN = "arn:aws:secretsmanager:eu-west-3:000000000000:secret:relais/sql-password-AbCdEf";

    private final MutableClock clock = new MutableClock("2026-03-02T09:30:00Z");
    private final List<String> asked = new ArrayList<>();
    private String kept = "first";
    private boolean down;
    private HttpServer manager;
    private SecretsManagerClient client;

    @BeforeEach
    void start() throws IOException {
        manager = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        manager.createContext("/", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var answer = down
                    ? "{\"__type\":\"AccessDeniedException\"}"
                    : "{\"ARN\":\"%s\",\"SecretString\":\"%s\"}".formatted(ARN, kept);
            exchange.sendResponseHeaders(down ? 400 : 200, answer.length());
            exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        manager.start();
        client = SecretsManagerClient.builder()
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + manager.getAddress().getPort()))
                .region(Region.EU_WEST_3)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        manager.stop(0);
    }

    @Test
    void is_read_at_the_first_use_and_not_before() {
        var secret = secrets().of(ARN);
        assertThat(asked).isEmpty();

        assertThat(secret.value()).isEqualTo("first");
        assertThat(secret.value()).isEqualTo("first");
        assertThat(asked).singleElement().asString().contains(ARN);
    }

    @Test
    void is_read_again_after_five_minutes_even_if_a_snapshot_was_taken_in_between() {
        var secret = secrets().of(ARN);
        secret.value();
        kept = "second";

        clock.advance(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(secret.value()).isEqualTo("first");
        clock.advance(Duration.ofSeconds(1));
        assertThat(secret.value()).isEqualTo("second");
    }

    @Test
    void keeps_its_last_value_while_it_cannot_be_read_and_asks_again_soon() {
        var secret = secrets().of(ARN);
        secret.value();
        down = true;
        kept = "second";

        clock.advance(Duration.ofMinutes(6));
        assertThat(secret.value()).isEqualTo("first");
        assertThat(secret.value()).isEqualTo("first");
        assertThat(asked).hasSize(2);

        down = false;
        clock.advance(Duration.ofSeconds(30));
        assertThat(secret.value()).isEqualTo("second");
    }

    @Test
    void that_could_never_be_read_is_a_fault() {
        down = true;

        assertThatThrownBy(() -> secrets().of(ARN).value())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(ARN);
    }

    @Test
    void makes_what_is_made_of_it_anew_only_when_it_has_changed() {
        var made = new ArrayList<String>();
        var length = secrets().made(ARN, text -> {
            made.add(text);
            return text.length();
        });

        assertThat(length.get()).isEqualTo(5);
        clock.advance(Duration.ofMinutes(6));
        assertThat(length.get()).isEqualTo(5);
        kept = "second";
        clock.advance(Duration.ofMinutes(6));
        assertThat(length.get()).isEqualTo(6);
        assertThat(made).containsExactly("first", "second");
    }

    @Test
    void a_setting_that_is_no_name_is_the_secret_itself() {
        assertThat(secrets().of("relais").value()).isEqualTo("relais");
        assertThat(asked).isEmpty();
    }

    private Secrets secrets() {
        return new Secrets(() -> client, clock);
    }
}
