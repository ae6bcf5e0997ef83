package relais.domain;

/** The twin in memory keeps the contract. */
final class Memory_ledger implements LedgerContract {
    private final Ledger testee = new MemoryLedger();

    @Override
    public Ledger ledger() {
        return testee;
    }
}
