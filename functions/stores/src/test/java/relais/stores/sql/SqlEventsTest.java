package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.event.EventsContract;

final class SqlEventsTest implements EventsContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
