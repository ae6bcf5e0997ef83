package relais.stores.dynamodb;

import java.time.Instant;
import java.util.Map;
import relais.domain.account.OpaqueToken;
import relais.domain.login.KnownSources;
import relais.domain.person.EmailAddress;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keeps one item per person and source under the SHA-256 of both, which hides them; an expired item counts as absent. */
public final class DynamoDbKnownSources implements KnownSources {
    private final DynamoDbClient client;
    private final String table;

    public DynamoDbKnownSources(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public boolean isKnown(EmailAddress person, String source, Instant now) {
        var found = client.getItem(
                get -> get.tableName(table).key(key(person, source)).consistentRead(true));
        var until = found.item().get("expiresAt");
        return until != null && now.getEpochSecond() < Long.parseLong(until.n());
    }

    @Override
    public void remember(EmailAddress person, String source, Instant until) {
        client.updateItem(update -> update.tableName(table)
                .key(key(person, source))
                .updateExpression("SET expiresAt = :until")
                .expressionAttributeValues(
                        Map.of(":until", AttributeValue.fromN(Long.toString(until.getEpochSecond())))));
    }

    private static Map<String, AttributeValue> key(EmailAddress person, String source) {
        return Map.of("key", AttributeValue.fromS("source#" + new OpaqueToken(person.value() + " " + source).hash()));
    }
}
