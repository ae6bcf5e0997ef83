package relais.stores.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_METZ;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.mailbox.Notification;
import relais.stores.Cloud;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** An HTTP server answers as DynamoDB does under load, because DynamoDB Local never does. */
final class DynamoDbFactoryTest {
    private static final String DONE = "{}";
    private static final String CONFLICT = cancelled("TransactionConflict");
    private static final String UNACCEPTABLE = cancelled("ValidationError");
    private static final Notification NOTIFICATION = new Notification(
            UUID.randomUUID(), MAIRIE_DE_METZ, DILA, "EtatCivil", UUID.randomUUID(), null, Instant.EPOCH);

    private final Deque<String> answers = new ArrayDeque<>();
    private HttpServer api;

    @BeforeEach
    void start() throws IOException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            var answer = answers.pop();
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(answer.equals(DONE) ? 200 : 400, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        api.start();
    }

    @AfterEach
    void stop() {
        api.stop(0);
    }

    @Test
    void a_write_that_met_another_is_tried_again() {
        answers.addAll(List.of(CONFLICT, DONE));

        mailboxes().put(NOTIFICATION);

        assertThat(answers).isEmpty();
    }

    @Test
    void a_write_that_is_refused_for_another_reason_is_a_fault_at_once() {
        answers.addAll(List.of(UNACCEPTABLE, DONE));

        assertThatThrownBy(() -> mailboxes().put(NOTIFICATION)).isInstanceOf(TransactionCanceledException.class);

        assertThat(answers).containsExactly(DONE);
    }

    private DynamoDbMailboxes mailboxes() {
        var endpoint = URI.create("http://127.0.0.1:" + api.getAddress().getPort());
        return new DynamoDbMailboxes(new DynamoDbFactory().client(Cloud.AWS, endpoint), "relais-mailboxes");
    }

    private static String cancelled(String code) {
        return """
                {"__type": "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
                 "CancellationReasons": [{"Code": "%s"}, {"Code": "None"}]}""".formatted(code);
    }
}
