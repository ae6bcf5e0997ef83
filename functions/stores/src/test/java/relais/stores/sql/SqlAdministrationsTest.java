package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.operator.AdministrationsContract;

final class SqlAdministrationsTest implements AdministrationsContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
