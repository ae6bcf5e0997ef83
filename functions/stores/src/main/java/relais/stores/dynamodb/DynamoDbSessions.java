package relais.stores.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.login.Session;
import relais.domain.login.Sessions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keeps one item per session under the SHA-256 of its token, and reads it consistently. */
public final class DynamoDbSessions implements Sessions {
    private final DynamoDbClient client;
    private final String table;

    public DynamoDbSessions(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<Session> find(String tokenHash) {
        var found =
                client.getItem(get -> get.tableName(table).key(key(tokenHash)).consistentRead(true));
        return found.hasItem() ? Optional.of(session(tokenHash, found.item())) : Optional.empty();
    }

    @Override
    public void save(Session session, Instant forgetAt) {
        var item = new HashMap<>(key(session.tokenHash()));
        item.put("account", AttributeValue.fromS(session.accountId().toString()));
        item.put("credentials", AttributeValue.fromN(Integer.toString(session.credentials())));
        item.put("secondFactorPassed", AttributeValue.fromBool(session.secondFactorPassed()));
        item.put("openedAt", AttributeValue.fromS(session.openedAt().toString()));
        item.put("seenAt", AttributeValue.fromS(session.seenAt().toString()));
        item.put("expiresAt", AttributeValue.fromN(Long.toString(forgetAt.getEpochSecond())));
        @Nullable OrganizationId organization = session.organization();
        if (organization != null) {
            item.put("organization", AttributeValue.fromS(organization.toString()));
        }
        client.putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public void delete(String tokenHash) {
        client.deleteItem(delete -> delete.tableName(table).key(key(tokenHash)));
    }

    private static Map<String, AttributeValue> key(String tokenHash) {
        return Map.of("key", AttributeValue.fromS("session#" + tokenHash));
    }

    private static Session session(String tokenHash, Map<String, AttributeValue> item) {
        var organization = Optional.ofNullable(item.get("organization"));
        return new Session(
                tokenHash,
                UUID.fromString(value(item, "account").s()),
                Integer.parseInt(value(item, "credentials").n()),
                value(item, "secondFactorPassed").bool(),
                organization.map(AttributeValue::s).map(OrganizationId::parse).orElse(null),
                Instant.parse(value(item, "openedAt").s()),
                Instant.parse(value(item, "seenAt").s()));
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name);
    }
}
