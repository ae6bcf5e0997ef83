package relais.domain.journal;

import relais.domain.Ledger;
import relais.domain.MemoryLedger;

/** The twin in memory keeps the contract. */
final class Memory_access_entries implements AccessEntriesContract {
    private final Ledger testee = new MemoryLedger();

    @Override
    public Ledger ledger() {
        return testee;
    }
}
