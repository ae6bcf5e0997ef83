package relais.stores.dynamodb;

import relais.domain.mailbox.Mailboxes;
import relais.domain.mailbox.MailboxesContract;
import relais.emulators.EmbeddedServices;
import relais.stores.Cloud;
import relais.stores.OnLocalStack;

@OnLocalStack("dynamodb")
final class LocalStackDynamoDbMailboxesTest implements MailboxesContract {
    private final Mailboxes testee = new DynamoDbMailboxes(
            Cloud.localStack().templateTables(), EmbeddedServices.shared().mailboxesTable());

    @Override
    public Mailboxes testee() {
        return testee;
    }
}
