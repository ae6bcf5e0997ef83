package relais.stores;

import relais.domain.Ledger;
import relais.domain.subscription.SubscriptionsContract;

final class SqlSubscriptionsTest implements SubscriptionsContract {
    private final Ledger ledger = new SqlLedger(Database.emptied());

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
