package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.account.LinksContract;

final class SqlLinksTest implements LinksContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
