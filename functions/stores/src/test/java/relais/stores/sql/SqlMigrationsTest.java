package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.migration.MigrationsContract;

final class SqlMigrationsTest implements MigrationsContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
