package relais.stores;

import relais.domain.notification.Mailboxes;
import relais.domain.notification.MailboxesContract;
import relais.emulators.EmbeddedServices;

@OnLocalStack("dynamodb")
final class LocalStackDynamoDbMailboxesTest implements MailboxesContract {
    private final Mailboxes testee = new DynamoDbMailboxes(
            Cloud.localStack().templateTables(), EmbeddedServices.shared().mailboxesTable());

    @Override
    public Mailboxes testee() {
        return testee;
    }
}
