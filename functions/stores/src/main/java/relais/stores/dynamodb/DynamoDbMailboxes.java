package relais.stores.dynamodb;

import static relais.stores.dynamodb.NotificationItem.key;
import static relais.stores.dynamodb.NotificationItem.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.mailbox.Deletion;
import relais.domain.mailbox.Mailboxes;
import relais.domain.mailbox.Notification;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Keeps mailboxes in one table with one partition per recipient, ordered by id, and by démarche then id in its index. Deletions
 * go to partitions of their own (see {@link DynamoDbDeletions}), so that reading a mailbox never pays for them.
 */
public final class DynamoDbMailboxes implements Mailboxes {
    private final MailboxesTable table;
    private final DynamoDbDeletions deletions;

    public DynamoDbMailboxes(DynamoDbClient client, String table) {
        this.table = new MailboxesTable(client, table);
        this.deletions = new DynamoDbDeletions(this.table);
    }

    @Override
    public void put(Notification notification) {
        writeUnlessRefused(
                TransactWriteItem.builder()
                        .put(put -> put.tableName(table.name())
                                .item(NotificationItem.waiting(notification))
                                .conditionExpression("attribute_not_exists(id)"))
                        .build(),
                deletions.wasNeverDeleted(notification));
    }

    @Override
    public void restate(Notification notification) {
        var status = Objects.requireNonNull(notification.event()).status();
        if (!table.restate(waiting(notification.recipient(), notification.id()), status)) {
            deletions.restate(notification, status);
        }
    }

    @Override
    public List<Notification> list(OrganizationId recipient, int limit) {
        return list(
                QueryRequest.builder()
                        .keyConditionExpression("recipient = :recipient")
                        .expressionAttributeValues(Map.of(":recipient", text(recipient))),
                limit);
    }

    @Override
    public List<Notification> list(OrganizationId recipient, String processCode, int limit) {
        return list(
                QueryRequest.builder()
                        .indexName(MailboxesTable.BY_PROCESS)
                        .keyConditionExpression("recipient = :recipient AND processOrder BETWEEN :start AND :end")
                        .expressionAttributeValues(Map.of(
                                ":recipient", text(recipient),
                                ":start", text(NotificationItem.processOrder(processCode, "")),
                                ":end", NotificationItem.processEnd(processCode))),
                limit);
    }

    @Override
    public List<Notification> listAfter(OrganizationId recipient, UUID last, int limit) {
        return list(
                QueryRequest.builder()
                        .keyConditionExpression("recipient = :recipient AND id > :last")
                        .expressionAttributeValues(Map.of(":recipient", text(recipient), ":last", text(last))),
                limit);
    }

    @Override
    public Optional<Notification> find(OrganizationId recipient, UUID id) {
        var found = table.client()
                .getItem(get ->
                        get.tableName(table.name()).key(waiting(recipient, id)).consistentRead(true));
        return found.hasItem() ? Optional.of(NotificationItem.readWaiting(found.item())) : Optional.empty();
    }

    @Override
    public void delete(Deletion deletion) {
        var notification = deletion.notification();
        writeUnlessRefused(
                TransactWriteItem.builder()
                        .delete(delete -> delete.tableName(table.name())
                                .key(waiting(notification.recipient(), notification.id()))
                                .conditionExpression("attribute_exists(id)"))
                        .build(),
                deletions.bury(deletion),
                deletions.keep(deletion));
    }

    @Override
    public Optional<Instant> deletedAt(OrganizationId recipient, UUID caseId, UUID id) {
        return deletions.at(recipient, caseId, id);
    }

    @Override
    public List<Deletion> deletions(OrganizationId recipient, Instant since, int limit) {
        return deletions.list(recipient, since, limit);
    }

    @Override
    public List<Deletion> deletions(OrganizationId recipient, String processCode, Instant since, int limit) {
        return deletions.list(recipient, processCode, since, limit);
    }

    @Override
    public void forgetDeletions(OrganizationId recipient, UUID caseId) {
        deletions.forget(recipient, caseId);
    }

    @Override
    public boolean move(Notification notification, OrganizationId other) {
        return new DynamoDbMove(table).move(notification, other);
    }

    /** Ignores a failed condition, which means that the write is done already. */
    private void writeUnlessRefused(TransactWriteItem... items) {
        try {
            table.client().transactWriteItems(write -> write.transactItems(items));
        } catch (TransactionCanceledException e) {
            if (!isRefusedByCondition(e)) {
                throw e;
            }
        }
    }

    static boolean isRefusedByCondition(TransactionCanceledException e) {
        return e.cancellationReasons().stream().anyMatch(reason -> "ConditionalCheckFailed".equals(reason.code()));
    }

    private List<Notification> list(QueryRequest.Builder query, int limit) {
        return table.query(query, limit).map(NotificationItem::readWaiting).toList();
    }

    private static Map<String, AttributeValue> waiting(OrganizationId recipient, UUID id) {
        return key(recipient.toString(), id.toString());
    }
}
