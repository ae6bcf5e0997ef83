package relais.domain.datapass;

import relais.domain.Ledger;
import relais.domain.MemoryLedger;

/** The twin in memory keeps the contract. */
final class Memory_waiting_decisions implements WaitingDecisionsContract {
    private final Ledger testee = new MemoryLedger();

    @Override
    public Ledger ledger() {
        return testee;
    }
}
