package relais.domain.attachment;

import relais.domain.Ledger;
import relais.domain.MemoryLedger;

/** The twins in memory keep the contracts. */
final class Memory_scans implements EncryptedFilesContract, PendingScansContract, ScannedContentsContract {
    private final Ledger testee = new MemoryLedger();

    @Override
    public Ledger ledger() {
        return testee;
    }
}
