package relais.stores.sql;

import relais.domain.Ledger;
import relais.domain.desk.CaseSummariesContract;
import relais.domain.desk.CaseVisitsContract;
import relais.domain.desk.DeskVisitsContract;
import relais.domain.desk.PendingDecisionsContract;
import relais.domain.desk.PreparedArchivesContract;

/** The lists of cases, the waiting decisions, the visits and the prepared archives in SQL keep their contracts. */
final class SqlCaseSummariesTest
        implements CaseSummariesContract,
                CaseVisitsContract,
                DeskVisitsContract,
                PendingDecisionsContract,
                PreparedArchivesContract {
    private final Ledger ledger = Database.ledger();

    @Override
    public Ledger ledger() {
        return ledger;
    }
}
