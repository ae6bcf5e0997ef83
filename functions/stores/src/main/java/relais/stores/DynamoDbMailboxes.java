package relais.stores;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import relais.domain.event.ActionType;
import relais.domain.event.EventState;
import relais.domain.event.EventStatus;
import relais.domain.notification.Mailboxes;
import relais.domain.notification.Notification;
import relais.domain.organization.OrganizationId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Mailboxes in one table: a partition a recipient, ordered by id, and by démarche then id in its index. What was deleted leaves
 * a tombstone in a partition that no query reads, so that a late second put brings nothing back; tombstones never expire.
 */
public final class DynamoDbMailboxes implements Mailboxes {
    private static final String BY_PROCESS = "byProcess";
    private static final String TOMBSTONES = "deleted#";

    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;

    public DynamoDbMailboxes(DynamoDbClient client, String table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void put(Notification notification) {
        writeUnlessRefused(
                TransactWriteItem.builder()
                        .put(put -> put.tableName(table)
                                .item(item(notification))
                                .conditionExpression("attribute_not_exists(id)"))
                        .build(),
                TransactWriteItem.builder()
                        .conditionCheck(check -> check.tableName(table)
                                .key(tombstone(notification))
                                .conditionExpression("attribute_not_exists(id)"))
                        .build());
    }

    @Override
    public void restate(Notification notification) {
        var status = Objects.requireNonNull(notification.event()).status();
        try {
            client.updateItem(update -> update.tableName(table)
                    .key(key(text(notification.recipient()), notification.id()))
                    .updateExpression("SET eventStatus = :status")
                    .conditionExpression("attribute_exists(id)")
                    .expressionAttributeValues(Map.of(":status", text(status))));
        } catch (ConditionalCheckFailedException e) {
            return; // it was deleted
        }
    }

    @Override
    public List<Notification> list(OrganizationId recipient, int limit) {
        return query(
                QueryRequest.builder()
                        .keyConditionExpression("recipient = :recipient")
                        .expressionAttributeValues(Map.of(":recipient", text(recipient))),
                limit);
    }

    @Override
    public List<Notification> list(OrganizationId recipient, String processCode, int limit) {
        return query(
                QueryRequest.builder()
                        .indexName(BY_PROCESS)
                        .keyConditionExpression("recipient = :recipient AND begins_with(processOrder, :process)")
                        .expressionAttributeValues(
                                Map.of(":recipient", text(recipient), ":process", text(processCode + "#"))),
                limit);
    }

    @Override
    public Optional<Notification> find(OrganizationId recipient, UUID id) {
        var found = client.getItem(
                get -> get.tableName(table).key(key(text(recipient), id)).consistentRead(true));
        return found.hasItem() ? Optional.of(notification(found.item())) : Optional.empty();
    }

    @Override
    public void delete(Notification notification) {
        var grave = new HashMap<>(tombstone(notification));
        grave.put("deletedAt", text(clock.instant()));
        writeUnlessRefused(
                TransactWriteItem.builder()
                        .delete(delete -> delete.tableName(table)
                                .key(key(text(notification.recipient()), notification.id()))
                                .conditionExpression("attribute_exists(id)"))
                        .build(),
                TransactWriteItem.builder()
                        .put(put -> put.tableName(table).item(grave))
                        .build());
    }

    /** A condition that does not hold means that it is done already. */
    private void writeUnlessRefused(TransactWriteItem... items) {
        try {
            client.transactWriteItems(write -> write.transactItems(items));
        } catch (TransactionCanceledException e) {
            if (!isRefusedByCondition(e)) {
                throw e;
            }
        }
    }

    static boolean isRefusedByCondition(TransactionCanceledException e) {
        return e.cancellationReasons().stream().anyMatch(reason -> "ConditionalCheckFailed".equals(reason.code()));
    }

    private List<Notification> query(QueryRequest.Builder query, int limit) {
        var request = query.tableName(table).consistentRead(true).limit(limit).build();
        return client.queryPaginator(request).items().stream()
                .limit(limit)
                .map(DynamoDbMailboxes::notification)
                .toList();
    }

    private static Map<String, AttributeValue> item(Notification notification) {
        var item = new HashMap<>(key(text(notification.recipient()), notification.id()));
        item.put("processOrder", text(notification.processCode() + "#" + notification.id()));
        item.put("transmitter", text(notification.transmitter()));
        item.put("processCode", text(notification.processCode()));
        item.put("caseId", text(notification.caseId()));
        if (notification.eventId() != null) {
            item.put("eventId", text(notification.eventId()));
        }
        if (notification.event() != null) {
            item.put("eventActionType", text(notification.event().actionType()));
            item.put("eventStatus", text(notification.event().status()));
        }
        item.put("createdAt", text(notification.createdAt()));
        return item;
    }

    private static Notification notification(Map<String, AttributeValue> item) {
        var eventId = item.get("eventId");
        return new Notification(
                UUID.fromString(read(item, "id")),
                OrganizationId.parse(read(item, "recipient")),
                OrganizationId.parse(read(item, "transmitter")),
                read(item, "processCode"),
                UUID.fromString(read(item, "caseId")),
                eventId == null ? null : UUID.fromString(eventId.s()),
                Instant.parse(read(item, "createdAt")),
                item.containsKey("eventStatus") ? event(item) : null);
    }

    private static EventState event(Map<String, AttributeValue> item) {
        return new EventState(
                ActionType.valueOf(read(item, "eventActionType")), EventStatus.valueOf(read(item, "eventStatus")));
    }

    private static String read(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).orElseThrow().s();
    }

    private static Map<String, AttributeValue> tombstone(Notification notification) {
        return key(text(TOMBSTONES + notification.recipient()), notification.id());
    }

    private static Map<String, AttributeValue> key(AttributeValue recipient, UUID id) {
        return Map.of("recipient", recipient, "id", text(id));
    }

    private static AttributeValue text(Object value) {
        return AttributeValue.fromS(value.toString());
    }
}
