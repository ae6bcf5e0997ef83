package relais.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_METZ;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.MutableClock;
import relais.domain.SequentialIds;
import relais.domain.notification.Mailboxes;
import relais.domain.notification.MailboxesContract;
import relais.domain.notification.Notification;
import relais.emulators.EmbeddedServices;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Mailboxes in DynamoDB keep the contract, and remember what was deleted where no query reads. */
final class DynamoDbMailboxesTest implements MailboxesContract {
    private static final DynamoDbClient CLIENT = Cloud.tables();
    private static final String TABLE = EmbeddedServices.shared().mailboxesTable();

    private final Clock clock = new MutableClock("2026-03-02T09:30:00Z");
    private final Mailboxes testee = new DynamoDbMailboxes(CLIENT, TABLE, clock);

    @Override
    public Mailboxes testee() {
        return testee;
    }

    @Test
    void a_deletion_leaves_only_a_dated_tombstone_in_a_partition_of_its_own() {
        var notification = new Notification(
                SequentialIds.UNIQUE.next(), MAIRIE_DE_METZ, DILA, "EtatCivil", UUID.randomUUID(), null, Instant.EPOCH);
        testee.put(notification);

        testee.delete(notification);

        var recipient = AttributeValue.fromS("deleted#" + MAIRIE_DE_METZ);
        var id = AttributeValue.fromS(notification.id().toString());
        var found = CLIENT.getItem(get -> get.tableName(TABLE).key(Map.of("recipient", recipient, "id", id)));
        assertThat(found.item())
                .isEqualTo(Map.of(
                        "recipient", recipient, "id", id, "deletedAt", AttributeValue.fromS("2026-03-02T09:30:00Z")));
    }
}
