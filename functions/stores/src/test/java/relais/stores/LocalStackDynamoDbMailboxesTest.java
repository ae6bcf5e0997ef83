package relais.stores;

import relais.domain.mailbox.Mailboxes;
import relais.domain.mailbox.MailboxesContract;
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
