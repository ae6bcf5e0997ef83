package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.datapass.RequestsContract;

final class SqlRequestsTest implements RequestsContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
