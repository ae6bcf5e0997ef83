package relais.stores;

import relais.domain.Ledger;
import relais.domain.folder.FoldersContract;

final class SqlFoldersTest implements FoldersContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
