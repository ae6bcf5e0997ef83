package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.account.AccountsContract;

final class SqlAccountsTest implements AccountsContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
