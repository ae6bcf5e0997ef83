package relais.stores.dynamodb;

import relais.domain.access.Attempts;
import relais.domain.access.AttemptsContract;
import relais.emulators.EmbeddedServices;
import relais.stores.Cloud;
import relais.stores.OnLocalStack;

@OnLocalStack("dynamodb")
final class LocalStackDynamoDbAttemptsTest implements AttemptsContract {
    private final Attempts testee = new DynamoDbAttempts(
            Cloud.localStack().templateTables(), EmbeddedServices.shared().attemptsTable());

    @Override
    public Attempts testee() {
        return testee;
    }
}
