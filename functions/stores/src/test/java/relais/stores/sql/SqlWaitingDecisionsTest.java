package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.datapass.WaitingDecisionsContract;

final class SqlWaitingDecisionsTest implements WaitingDecisionsContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
