package relais.domain.migration;

import relais.domain.Ledger;
import relais.domain.MemoryLedger;

/** The twin in memory keeps the contract. */
final class Memory_migrations implements MigrationsContract {
    private final Ledger testee = new MemoryLedger();

    @Override
    public Ledger ledger() {
        return testee;
    }
}
