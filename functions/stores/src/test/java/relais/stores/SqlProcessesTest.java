package relais.stores;

import relais.domain.Ledger;
import relais.domain.process.ProcessesContract;

final class SqlProcessesTest implements ProcessesContract {
    private final Ledger ledger = new SqlLedger(Database.emptied());

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
