package relais.stores.dynamodb;

import static relais.stores.dynamodb.NotificationItem.key;
import static relais.stores.dynamodb.NotificationItem.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import relais.domain.OrganizationId;
import relais.domain.mailbox.Notification;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Moves an entry to another mailbox in one transaction, on the condition that both are still as they were read. It leaves a
 * tombstone that says where the entry went; the move back removes that tombstone.
 */
record DynamoDbMove(MailboxesTable table) {
    private static final int TRIES = 10;

    boolean move(Notification notification, OrganizationId other) {
        for (var i = 1; ; i++) {
            try {
                return attempt(notification, other);
            } catch (TransactionCanceledException e) {
                if (i == TRIES || !DynamoDbMailboxes.isRefusedByCondition(e)) {
                    throw e;
                }
            }
        }
    }

    private boolean attempt(Notification notification, OrganizationId other) {
        var entry = entry(notification);
        var tombstone = DynamoDbDeletions.tombstone(notification);
        var otherEntry = entry(notification.addressedTo(other));
        var otherTombstone = DynamoDbDeletions.tombstone(notification.addressedTo(other));
        var read = read(List.of(entry, tombstone, otherEntry, otherTombstone));
        var waiting = read.get(0);
        var grave = read.get(1);
        var isDeletedThere = DynamoDbDeletions.isDeletion(read.get(3));
        if (!grave.isEmpty()) {
            return !DynamoDbDeletions.isDeletion(grave) && !isDeletedThere;
        }
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(waiting.isEmpty() ? absent(entry) : deleted(entry));
        writes.add(put(with(tombstone, Map.of("movedTo", text(other)))));
        if (!isDeletedThere && read.get(2).isEmpty()) {
            var told = waiting.isEmpty() ? NotificationItem.waiting(notification) : waiting;
            writes.add(put(with(told, otherEntry)));
            writes.add(read.get(3).isEmpty() ? absent(otherTombstone) : deleted(otherTombstone));
        }
        table.client().transactWriteItems(write -> write.transactItems(writes));
        return !isDeletedThere;
    }

    private List<Map<String, AttributeValue>> read(List<Map<String, AttributeValue>> keys) {
        var gets = keys.stream()
                .map(key -> TransactGetItem.builder()
                        .get(get -> get.tableName(table.name()).key(key))
                        .build())
                .toList();
        return table.client().transactGetItems(get -> get.transactItems(gets)).responses().stream()
                .map(response -> response.item())
                .toList();
    }

    private TransactWriteItem put(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table.name()).item(item).conditionExpression("attribute_not_exists(id)"))
                .build();
    }

    private TransactWriteItem deleted(Map<String, AttributeValue> key) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table.name()).key(key).conditionExpression("attribute_exists(id)"))
                .build();
    }

    private TransactWriteItem absent(Map<String, AttributeValue> key) {
        return TransactWriteItem.builder()
                .conditionCheck(
                        check -> check.tableName(table.name()).key(key).conditionExpression("attribute_not_exists(id)"))
                .build();
    }

    private static Map<String, AttributeValue> with(
            Map<String, AttributeValue> item, Map<String, AttributeValue> others) {
        var all = new HashMap<>(item);
        all.putAll(others);
        return all;
    }

    private static Map<String, AttributeValue> entry(Notification notification) {
        return key(notification.recipient().toString(), notification.id().toString());
    }
}
