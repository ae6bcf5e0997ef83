package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.subscription.SubscriptionsContract;

final class SqlSubscriptionsTest implements SubscriptionsContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
