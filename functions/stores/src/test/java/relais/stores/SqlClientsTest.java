package relais.stores;

import relais.domain.Ledger;
import relais.domain.access.ClientsContract;

final class SqlClientsTest implements ClientsContract {
    private final Ledger ledger = new SqlLedger(Database.emptied());

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
