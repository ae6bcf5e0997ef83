package relais.stores.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.access.Attempts;
import relais.domain.access.AttemptsContract;
import relais.emulators.EmbeddedServices;
import relais.stores.Cloud;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Failed attempts in DynamoDB keep the contract under any key. */
final class DynamoDbAttemptsTest implements AttemptsContract {
    private static final DynamoDbClient CLIENT = Cloud.tables();
    private static final String TABLE = EmbeddedServices.shared().attemptsTable();

    private final Attempts testee = new DynamoDbAttempts(CLIENT, TABLE);

    @Override
    public Attempts testee() {
        return testee;
    }

    @Test
    void a_client_id_longer_than_any_key_of_the_table_is_counted_too() {
        var key = "192.0.2.1 " + "x".repeat(5_000) + UUID.randomUUID();

        testee.fail(key, WINDOW, NEXT_WINDOW);

        assertThat(testee.failures(key, WINDOW)).isEqualTo(1);
    }

    @Test
    void a_counter_tells_the_table_when_it_may_go_and_nobody_whose_it_is() {
        var window = Instant.parse("2001-01-01T00:00:00Z");
        testee.fail("192.0.2.1 editeur-de-metz", window, window.plusSeconds(60));

        var kept = CLIENT.scanPaginator(scan -> scan.tableName(TABLE)).items().stream()
                .filter(item -> item.get("key").s().startsWith("2001-01-01T00:00:00Z#"))
                .findFirst()
                .orElseThrow();

        assertThat(kept.get("expiresAt").n()).isEqualTo("978307260");
        assertThat(kept.toString()).doesNotContain("192.0.2.1").doesNotContain("editeur-de-metz");
    }
}
