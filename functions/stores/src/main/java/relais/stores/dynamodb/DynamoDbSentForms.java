package relais.stores.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import relais.domain.login.SentForms;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Keeps one item per form, beside the sessions; a conditional write lets only one caller claim it. */
public final class DynamoDbSentForms implements SentForms {
    private final DynamoDbClient client;
    private final String table;

    public DynamoDbSentForms(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public boolean claim(String key, Instant now, Instant until) {
        try {
            client.putItem(put -> put.tableName(table)
                    .item(item(key, until))
                    .conditionExpression("attribute_not_exists(endsAt) OR endsAt <= :now")
                    .expressionAttributeValues(Map.of(":now", number(now.toEpochMilli()))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    @Override
    public void keep(String key, String sealed, Instant until) {
        var item = item(key, until);
        item.put("sealed", AttributeValue.fromS(sealed));
        client.putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public Optional<String> find(String key, Instant now) {
        var found = client.getItem(get -> get.tableName(table).key(key(key)).consistentRead(true))
                .item();
        var endsAt = found.get("endsAt");
        return endsAt == null || now.toEpochMilli() >= Long.parseLong(endsAt.n())
                ? Optional.empty()
                : Optional.ofNullable(found.get("sealed")).map(AttributeValue::s);
    }

    @Override
    public void drop(String key) {
        client.deleteItem(delete -> delete.tableName(table).key(key(key)));
    }

    /** Answers end to the millisecond; the table's expiry is in whole seconds and comes after. */
    private static Map<String, AttributeValue> item(String key, Instant until) {
        var item = new HashMap<>(key(key));
        item.put("endsAt", number(until.toEpochMilli()));
        item.put("expiresAt", number(until.getEpochSecond() + 1));
        return item;
    }

    private static Map<String, AttributeValue> key(String key) {
        return Map.of("key", AttributeValue.fromS("form#" + key));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
