package relais.domain.mailbox;

/** The twin in memory keeps the contract. */
final class Memory_mailboxes implements MailboxesContract {
    private final Mailboxes testee = new MemoryMailboxes();

    @Override
    public Mailboxes testee() {
        return testee;
    }
}
