package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.retention.FileLinksContract;

final class SqlFileLinksTest implements FileLinksContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
