package relais.stores.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.account.OpaqueToken;
import relais.domain.login.Session;
import relais.domain.login.Sessions;
import relais.domain.login.SessionsContract;
import relais.emulators.EmbeddedServices;
import relais.stores.Cloud;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sessions in DynamoDB keep the contract, and their table holds no token that opens one. */
final class DynamoDbSessionsTest implements SessionsContract {
    private static final DynamoDbClient CLIENT = Cloud.tables();
    private static final String TABLE = EmbeddedServices.shared().sessionsTable();

    private final Sessions testee = new DynamoDbSessions(CLIENT, TABLE);

    @Override
    public Sessions testee() {
        return testee;
    }

    @Test
    void the_table_knows_when_a_session_may_go_and_not_what_opens_it() {
        var token = new OpaqueToken("token " + UUID.randomUUID());
        var session = new Session(token.hash(), UUID.randomUUID(), 1, false, null, MONDAY, MONDAY);

        testee.save(session, MONDAY.plusSeconds(1_800));

        var kept = CLIENT.getItem(get ->
                        get.tableName(TABLE).key(Map.of("key", AttributeValue.fromS("session#" + token.hash()))))
                .item();
        assertThat(kept.get("expiresAt").n())
                .isEqualTo(Long.toString(MONDAY.plusSeconds(1_800).getEpochSecond()));
        assertThat(kept.toString()).doesNotContain(token.value());
    }
}
