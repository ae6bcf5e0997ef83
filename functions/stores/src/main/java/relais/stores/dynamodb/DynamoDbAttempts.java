package relais.stores.dynamodb;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import relais.domain.access.Attempts;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Keeps one counter per key and window, raised by the table itself; a key of any length is stored as its SHA-256. */
public final class DynamoDbAttempts implements Attempts {
    private final DynamoDbClient client;
    private final String table;

    public DynamoDbAttempts(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public int failures(String key, Instant windowStart) {
        var found = client.getItem(
                get -> get.tableName(table).key(counter(key, windowStart)).consistentRead(true));
        var failures = found.item().get("failures");
        return failures == null ? 0 : Integer.parseInt(failures.n());
    }

    @Override
    public void fail(String key, Instant windowStart, Instant forgetAt) {
        client.updateItem(update -> update.tableName(table)
                .key(counter(key, windowStart))
                .updateExpression("ADD failures :one SET expiresAt = :forgetAt")
                .expressionAttributeValues(Map.of(":one", number(1), ":forgetAt", number(forgetAt.getEpochSecond()))));
    }

    @Override
    public boolean admits(String key, Instant windowStart, Instant forgetAt, String guess, int most) {
        try {
            client.updateItem(update -> update.tableName(table)
                    .key(counter(key, windowStart))
                    .updateExpression("ADD guesses :guesses SET expiresAt = :forgetAt")
                    .conditionExpression(
                            "attribute_not_exists(guesses) OR size(guesses) < :most" + " OR contains(guesses, :guess)")
                    .expressionAttributeValues(Map.of(
                            ":guesses", AttributeValue.fromSs(List.of(guess)),
                            ":guess", AttributeValue.fromS(guess),
                            ":most", number(most),
                            ":forgetAt", number(forgetAt.getEpochSecond()))));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static Map<String, AttributeValue> counter(String key, Instant windowStart) {
        return Map.of("key", AttributeValue.fromS(windowStart + "#" + sha256(key)));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    private static String sha256(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
