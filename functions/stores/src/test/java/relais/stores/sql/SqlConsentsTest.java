package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.terms.ConsentsContract;

final class SqlConsentsTest implements ConsentsContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
