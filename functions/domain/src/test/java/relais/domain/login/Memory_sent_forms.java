package relais.domain.login;

/** The twin in memory keeps the contract. */
final class Memory_sent_forms implements SentFormsContract {
    private final SentForms testee = new MemorySentForms();

    @Override
    public SentForms testee() {
        return testee;
    }
}
