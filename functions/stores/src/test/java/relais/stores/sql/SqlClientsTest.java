package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.access.ClientsContract;

final class SqlClientsTest implements ClientsContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
