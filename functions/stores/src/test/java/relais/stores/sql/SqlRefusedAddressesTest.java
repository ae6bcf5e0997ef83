package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.outbox.RefusedAddressesContract;

final class SqlRefusedAddressesTest implements RefusedAddressesContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
