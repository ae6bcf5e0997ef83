package relais.domain.outbox;

import relais.domain.Ledger;
import relais.domain.MemoryLedger;

/** The twin in memory keeps the contract. */
final class Memory_arrival_digests implements ArrivalDigestsContract {
    private final Ledger testee = new MemoryLedger();

    @Override
    public Ledger ledger() {
        return testee;
    }
}
