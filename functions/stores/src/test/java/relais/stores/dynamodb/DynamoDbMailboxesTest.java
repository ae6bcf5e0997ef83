package relais.stores.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_METZ;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.SequentialIds;
import relais.domain.mailbox.Deletion;
import relais.domain.mailbox.Mailboxes;
import relais.domain.mailbox.MailboxesContract;
import relais.domain.mailbox.Notification;
import relais.emulators.EmbeddedServices;
import relais.stores.Cloud;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Mailboxes in DynamoDB keep the contract, and their deletions are in no partition that a query of a mailbox reads. */
final class DynamoDbMailboxesTest implements MailboxesContract {
    private static final DynamoDbClient CLIENT = Cloud.tables();
    private static final String TABLE = EmbeddedServices.shared().mailboxesTable();

    private final Mailboxes testee = new DynamoDbMailboxes(CLIENT, TABLE);

    @Override
    public Mailboxes testee() {
        return testee;
    }

    @Test
    void a_deletion_leaves_a_tombstone_that_never_expires_and_a_copy_that_does() {
        var notification = new Notification(
                SequentialIds.UNIQUE.next(), MAIRIE_DE_METZ, DILA, "EtatCivil", UUID.randomUUID(), null, Instant.EPOCH);
        testee.put(notification);

        testee.delete(new Deletion(notification, NOON));

        var tombstone = Map.of(
                "recipient", AttributeValue.fromS("deleted#" + MAIRIE_DE_METZ),
                "id", AttributeValue.fromS(notification.caseId() + "#" + notification.id()));
        var copy = Map.of(
                "recipient", AttributeValue.fromS("kept#" + MAIRIE_DE_METZ),
                "id", AttributeValue.fromS("2126-03-02T12:00:00.000000000Z#" + notification.id()));
        var dated = new HashMap<>(tombstone);
        dated.put("deletedAt", AttributeValue.fromS(NOON.toString()));
        assertThat(item(tombstone)).isEqualTo(dated);
        assertThat(item(copy))
                .containsEntry("expiresAt", AttributeValue.fromN("4928731200"))
                .containsKey("processOrder");
        assertThat(Instant.ofEpochSecond(4_928_731_200L)).isEqualTo(NOON.plus(Duration.ofDays(7)));
        testee.forgetDeletions(MAIRIE_DE_METZ, notification.caseId());
        assertThat(item(tombstone)).isEqualTo(dated);
        assertThat(item(copy)).isEmpty();
    }

    private static Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
        return CLIENT.getItem(get -> get.tableName(TABLE).key(key)).item();
    }
}
