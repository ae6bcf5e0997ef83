package relais.stores.dynamodb;

import static relais.stores.dynamodb.NotificationItem.key;
import static relais.stores.dynamodb.NotificationItem.read;
import static relais.stores.dynamodb.NotificationItem.text;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.mailbox.Deletion;
import relais.domain.mailbox.EventStatus;
import relais.domain.mailbox.Notification;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Keeps deletions in two partitions that no mailbox reads. A tombstone by case never expires, so that a late second put brings
 * nothing back; a moved entry's tombstone says where it went. A copy by time of deletion serves replay and expires.
 */
final class DynamoDbDeletions {
    private static final String TOMBSTONES = "deleted#";
    private static final String KEPT = "kept#";
    private static final String DELETED_AT = "deletedAt";

    /** Writes every instant at the same length, so that the order of letters is the order of time. */
    private static final DateTimeFormatter ORDERED =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    private final MailboxesTable table;

    DynamoDbDeletions(MailboxesTable table) {
        this.table = table;
    }

    TransactWriteItem wasNeverDeleted(Notification notification) {
        return TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(table.name())
                        .key(tombstone(notification))
                        .conditionExpression("attribute_not_exists(id)"))
                .build();
    }

    TransactWriteItem bury(Deletion deletion) {
        var grave = new HashMap<>(tombstone(deletion.notification()));
        grave.put(DELETED_AT, text(deletion.at()));
        return put(grave);
    }

    TransactWriteItem keep(Deletion deletion) {
        var notification = deletion.notification();
        var order = ORDERED.format(deletion.at()) + "#" + notification.id();
        var copy = NotificationItem.of(notification, KEPT + notification.recipient(), order);
        copy.put(
                "expiresAt",
                AttributeValue.fromN(Long.toString(deletion.keptUntil().getEpochSecond())));
        return put(copy);
    }

    void restate(Notification notification, EventStatus status) {
        var grave = grave(tombstone(notification));
        if (isDeletion(grave)) {
            table.restate(copy(notification.recipient(), grave), status);
        }
    }

    Optional<Instant> at(OrganizationId recipient, UUID caseId, UUID id) {
        return Optional.of(grave(tombstone(recipient, caseId, id)))
                .filter(DynamoDbDeletions::isDeletion)
                .map(grave -> Instant.parse(read(grave, DELETED_AT)));
    }

    List<Deletion> list(OrganizationId recipient, Instant since, int limit) {
        return list(
                recipient,
                QueryRequest.builder()
                        .keyConditionExpression("recipient = :kept AND id >= :since")
                        .expressionAttributeValues(
                                Map.of(":kept", text(KEPT + recipient), ":since", text(ORDERED.format(since)))),
                limit);
    }

    List<Deletion> list(OrganizationId recipient, String processCode, Instant since, int limit) {
        return list(
                recipient,
                QueryRequest.builder()
                        .indexName(MailboxesTable.BY_PROCESS)
                        .keyConditionExpression("recipient = :kept AND processOrder BETWEEN :since AND :end")
                        .expressionAttributeValues(Map.of(
                                ":kept", text(KEPT + recipient),
                                ":since", text(NotificationItem.processOrder(processCode, ORDERED.format(since))),
                                ":end", NotificationItem.processEnd(processCode))),
                limit);
    }

    void forget(OrganizationId recipient, UUID caseId) {
        var graves = QueryRequest.builder()
                .keyConditionExpression("recipient = :tombstones AND begins_with(id, :case)")
                .expressionAttributeValues(
                        Map.of(":tombstones", text(TOMBSTONES + recipient), ":case", text(caseId + "#")));
        table.query(graves, Integer.MAX_VALUE)
                .filter(DynamoDbDeletions::isDeletion)
                .forEach(grave -> table.client()
                        .deleteItem(delete -> delete.tableName(table.name()).key(copy(recipient, grave))));
    }

    private Map<String, AttributeValue> grave(Map<String, AttributeValue> key) {
        return table.client()
                .getItem(get -> get.tableName(table.name()).key(key).consistentRead(true))
                .item();
    }

    private List<Deletion> list(OrganizationId recipient, QueryRequest.Builder query, int limit) {
        return table.query(query, limit).map(copy -> deletion(recipient, copy)).toList();
    }

    private static Deletion deletion(OrganizationId recipient, Map<String, AttributeValue> copy) {
        var order = read(copy, "id").split("#");
        return new Deletion(NotificationItem.read(copy, recipient, UUID.fromString(order[1])), Instant.parse(order[0]));
    }

    private TransactWriteItem put(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table.name()).item(item))
                .build();
    }

    static Map<String, AttributeValue> tombstone(Notification notification) {
        return tombstone(notification.recipient(), notification.caseId(), notification.id());
    }

    private static Map<String, AttributeValue> tombstone(OrganizationId recipient, UUID caseId, UUID id) {
        return key(TOMBSTONES + recipient, caseId + "#" + id);
    }

    static boolean isDeletion(Map<String, AttributeValue> grave) {
        return grave.containsKey(DELETED_AT);
    }

    /** The key of the copy written with that tombstone; the copy may be gone. */
    private static Map<String, AttributeValue> copy(OrganizationId recipient, Map<String, AttributeValue> grave) {
        var notificationId = read(grave, "id").split("#")[1];
        return key(KEPT + recipient, ORDERED.format(Instant.parse(read(grave, DELETED_AT))) + "#" + notificationId);
    }
}
