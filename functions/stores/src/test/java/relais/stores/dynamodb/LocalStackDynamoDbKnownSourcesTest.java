package relais.stores.dynamodb;

import relais.domain.login.KnownSources;
import relais.domain.login.KnownSourcesContract;
import relais.emulators.EmbeddedServices;
import relais.stores.Cloud;
import relais.stores.OnLocalStack;

@OnLocalStack("dynamodb")
final class LocalStackDynamoDbKnownSourcesTest implements KnownSourcesContract {
    private final KnownSources testee = new DynamoDbKnownSources(
            Cloud.localStack().templateTables(), EmbeddedServices.shared().sessionsTable());

    @Override
    public KnownSources testee() {
        return testee;
    }
}
