package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.process.ProcessesContract;

final class SqlProcessesTest implements ProcessesContract {
    private final Ledger ledger = Database.emptiedLedger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
