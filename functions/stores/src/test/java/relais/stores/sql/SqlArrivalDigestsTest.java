package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.outbox.ArrivalDigestsContract;

final class SqlArrivalDigestsTest implements ArrivalDigestsContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
