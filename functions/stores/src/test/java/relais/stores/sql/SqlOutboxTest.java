package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.outbox.OutboxContract;

final class SqlOutboxTest implements OutboxContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
