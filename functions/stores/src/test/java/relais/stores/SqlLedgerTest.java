package relais.stores;

import relais.domain.Ledger;
import relais.domain.LedgerContract;

final class SqlLedgerTest implements LedgerContract {
    private final Ledger ledger = new SqlLedger(Database.emptied());

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
