package relais.stores;

import relais.domain.Ledger;
import relais.domain.account.AccountsContract;

final class SqlAccountsTest implements AccountsContract {
    private final Ledger ledger = new SqlLedger(Database.emptied());

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
