package relais.stores.dynamodb;

import static relais.stores.dynamodb.NotificationItem.text;

import java.util.Map;
import java.util.stream.Stream;
import relais.domain.mailbox.EventStatus;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads the table of mailboxes and its index consistently, and never more items than the caller wants. */
record MailboxesTable(DynamoDbClient client, String name) {
    static final String BY_PROCESS = "byProcess";

    Stream<Map<String, AttributeValue>> query(QueryRequest.Builder query, int limit) {
        var request = query.tableName(name).consistentRead(true).limit(limit).build();
        return client.queryPaginator(request).items().stream().limit(limit);
    }

    /** False if there is no such item. */
    boolean restate(Map<String, AttributeValue> key, EventStatus status) {
        try {
            client.updateItem(update -> update.tableName(name)
                    .key(key)
                    .updateExpression("SET eventStatus = :status")
                    .conditionExpression("attribute_exists(id)")
                    .expressionAttributeValues(Map.of(":status", text(status))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }
}
