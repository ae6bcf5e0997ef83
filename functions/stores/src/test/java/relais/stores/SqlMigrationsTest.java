package relais.stores;

import relais.domain.Ledger;
import relais.domain.migration.MigrationsContract;

final class SqlMigrationsTest implements MigrationsContract {
    private final Ledger ledger = new SqlLedger(Database.emptied());

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
