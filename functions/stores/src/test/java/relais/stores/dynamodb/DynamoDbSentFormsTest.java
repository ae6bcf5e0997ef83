package relais.stores.dynamodb;

import relais.domain.login.SentForms;
import relais.domain.login.SentFormsContract;
import relais.emulators.EmbeddedServices;
import relais.stores.Cloud;

/** Sent forms in DynamoDB keep the contract. */
final class DynamoDbSentFormsTest implements SentFormsContract {
    private final SentForms testee =
            new DynamoDbSentForms(Cloud.tables(), EmbeddedServices.shared().sessionsTable());

    @Override
    public SentForms testee() {
        return testee;
    }
}
