package relais.stores;

import relais.domain.Ledger;
import relais.domain.notification.OutboxContract;

final class SqlOutboxTest implements OutboxContract {
    private final Ledger ledger = new SqlLedger(Database.emptied());

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
