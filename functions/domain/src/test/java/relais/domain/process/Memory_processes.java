package relais.domain.process;

import relais.domain.Ledger;
import relais.domain.MemoryLedger;

/** The twin in memory keeps the contract. */
final class Memory_processes implements ProcessesContract {
    private final Ledger testee = new MemoryLedger();

    @Override
    public Ledger ledger() {
        return testee;
    }
}
