package relais.stores.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.Unavailable;
import relais.domain.outbox.Mail;
import relais.stores.Cloud;

/** The tests watch the requests to the SES API, because no emulator of its version 2 runs in this JVM. */
final class SesMailerTest {
    private static final UUID CAUSE = UUID.fromString("0195f1c0-0000-7000-8000-000000000001");
    private static final byte[] ACCEPTED = "{\"MessageId\":\"1\"}".getBytes(StandardCharsets.UTF_8);

    private static final byte[] REFUSED =
            "{\"message\":\"etat-civil@metz.example is refused\"}".getBytes(StandardCharsets.UTF_8);

    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer api;

    @BeforeEach
    void start() throws IOException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/v2/email/outbound-emails", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var refusal = refusals.poll();
            if (refusal != null) {
                exchange.getResponseHeaders().add("X-Amzn-ErrorType", refusal);
                exchange.sendResponseHeaders(400, REFUSED.length);
                exchange.getResponseBody().write(REFUSED);
                exchange.close();
                return;
            }
            exchange.sendResponseHeaders(200, ACCEPTED.length);
            exchange.getResponseBody().write(ACCEPTED);
            exchange.close();
        });
        api.start();
    }

    @AfterEach
    void stop() {
        api.stop(0);
    }

    @Test
    void each_address_has_a_mail_of_its_own() {
        mailer().send(CAUSE, new Mail(List.of("etat-civil@metz.example", "ccas@metz.example"), "Bonjour", "Reçu."));

        assertThat(asked).hasSize(2);
        assertThat(asked.getFirst())
                .contains("\"ToAddresses\":[\"etat-civil@metz.example\"]", "\"ConfigurationSetName\":\"relais\"");
        assertThat(asked.getLast()).contains("\"ToAddresses\":[\"ccas@metz.example\"]");
    }

    @Test
    void it_says_who_writes_what_and_for_what_cause() {
        mailer().send(CAUSE, new Mail(List.of("ccas@metz.example"), "Un télédossier", "Reçu."));

        assertThat(asked.getFirst())
                .contains("\"FromEmailAddress\":\"Relais <ne-pas-repondre@relais.example>\"")
                .contains("\"Subject\":{\"Data\":\"Un télédossier\",\"Charset\":\"UTF-8\"}")
                .contains("\"Text\":{\"Data\":\"Reçu.\",\"Charset\":\"UTF-8\"}")
                .contains("{\"Name\":\"Auto-Submitted\",\"Value\":\"auto-generated\"}")
                .contains("{\"Name\":\"X-Relais-Cause\",\"Value\":\"0195f1c0-0000-7000-8000-000000000001\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BadRequestException", "MessageRejected"})
    void an_address_that_is_refused_for_good_hinders_no_other(String refusal) {
        refusals.add(refusal);

        var refused = mailer().send(
                        CAUSE, new Mail(List.of("etat-civil@metz.example", "ccas@metz.example"), "Bonjour", "Reçu."));

        assertThat(asked).hasSize(2);
        assertThat(asked.getLast()).contains("ccas@metz.example");
        assertThat(refused).containsExactly("etat-civil@metz.example");
    }

    /** A refusal of the account, if it were taken for one of the address, would lose every mail while it lasts. */
    @ParameterizedTest
    @ValueSource(strings = {"SendingPausedException", "AccountSuspendedException", "LimitExceededException"})
    void what_concerns_the_account_is_a_fault_that_names_no_address(String refusal) {
        refusals.add(refusal);

        assertThatThrownBy(() -> mailer().send(CAUSE, new Mail(List.of("etat-civil@metz.example"), "Bonjour", "Reçu.")))
                .isInstanceOf(Unavailable.class)
                .hasNoCause()
                .hasMessageContaining("400 " + refusal)
                .hasMessageNotContaining("metz");
    }

    private SesMailer mailer() {
        var endpoint = URI.create("http://127.0.0.1:" + api.getAddress().getPort());
        return new SesMailer(
                new MailFactory().sesClient(Cloud.AWS, endpoint), "Relais <ne-pas-repondre@relais.example>", "relais");
    }
}
