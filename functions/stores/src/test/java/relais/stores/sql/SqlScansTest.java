package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.attachment.EncryptedFilesContract;
import relais.domain.attachment.PendingScansContract;
import relais.domain.attachment.ScannedContentsContract;

/** The waiting files, the scanned contents and the démarches of encrypted files in SQL keep their contracts. */
final class SqlScansTest implements EncryptedFilesContract, PendingScansContract, ScannedContentsContract {
    private final Ledger testee = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return testee;
    }
}
