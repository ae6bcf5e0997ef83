package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.desk.CaseSummariesContract;
import relais.domain.desk.PendingDecisionsContract;

/** The lists of cases, the waiting decisions and the visits in SQL keep their contracts. */
final class SqlCaseSummariesTest implements CaseSummariesContract, PendingDecisionsContract {
    private final Ledger ledger = Database.ledger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
