package relais.stores.dynamodb;

import relais.domain.login.Sessions;
import relais.domain.login.SessionsContract;
import relais.emulators.EmbeddedServices;
import relais.stores.Cloud;
import relais.stores.OnLocalStack;

@OnLocalStack("dynamodb")
final class LocalStackDynamoDbSessionsTest implements SessionsContract {
    private final Sessions testee = new DynamoDbSessions(
            Cloud.localStack().templateTables(), EmbeddedServices.shared().sessionsTable());

    @Override
    public Sessions testee() {
        return testee;
    }
}
