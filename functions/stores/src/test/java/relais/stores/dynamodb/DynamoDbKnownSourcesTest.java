package relais.stores.dynamodb;

import relais.domain.login.KnownSources;
import relais.domain.login.KnownSourcesContract;
import relais.emulators.EmbeddedServices;
import relais.stores.Cloud;

final class DynamoDbKnownSourcesTest implements KnownSourcesContract {
    private final KnownSources testee =
            new DynamoDbKnownSources(Cloud.tables(), EmbeddedServices.shared().sessionsTable());

    @Override
    public KnownSources testee() {
        return testee;
    }
}
