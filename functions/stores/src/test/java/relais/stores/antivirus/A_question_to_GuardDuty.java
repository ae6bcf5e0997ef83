package relais.stores.antivirus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Unavailable;
import relais.domain.attachment.Verdict;
import relais.stores.aws.AwsClients;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/** GuardDuty is asked to scan an object again by one signed request. */
final class A_question_to_GuardDuty {
    private record Asked(String path, String authorization, String body) {}

    private final AtomicReference<Asked> asked = new AtomicReference<>();
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.set(new Asked(
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void names_the_object_and_is_signed() {
        assertThat(scanner().scan("attachments/1/2", 12)).isEqualTo(Verdict.AWAITED);

        assertThat(asked.get().path()).isEqualTo("/object-malware-scan/send");
        assertThat(asked.get().body())
                .isEqualTo("{\"s3Object\":{\"bucket\":\"relais-binaries\",\"key\":\"attachments/1/2\"}}");
        assertThat(asked.get().authorization())
                .startsWith("AWS4-HMAC-SHA256 Credential=AKID/")
                .contains("/eu-west-3/guardduty/aws4_request");
    }

    @Test
    void that_is_refused_is_unavailable() {
        status = 403;

        assertThatThrownBy(() -> scanner().scan("attachments/1/2", 12))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("403");
    }

    @Test
    void is_never_asked_while_a_sender_waits() {
        assertThat(scanner().isScannedOnUpload(1)).isFalse();
        assertThat(scanner().signatures()).isEmpty();
        assertThat(scanner().patience()).isPositive();
    }

    private GuardDutyScanner scanner() {
        var aws = new AwsClients(
                Region.EU_WEST_3,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "secret")),
                UrlConnectionHttpClient.create());
        return new GuardDutyScanner(
                aws, URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "relais-binaries");
    }
}
