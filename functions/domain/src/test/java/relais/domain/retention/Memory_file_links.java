package relais.domain.retention;

import relais.domain.Ledger;
import relais.domain.MemoryLedger;

/** The twin keeps the contract. */
final class Memory_file_links implements FileLinksContract {
    private final Ledger ledger = new MemoryLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
