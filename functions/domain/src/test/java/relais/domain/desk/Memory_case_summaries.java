package relais.domain.desk;

import relais.domain.Ledger;
import relais.domain.MemoryLedger;

/** The twins in memory keep the contracts. */
final class Memory_case_summaries
        implements CaseSummariesContract,
                CaseVisitsContract,
                DeskVisitsContract,
                PendingDecisionsContract,
                PreparedArchivesContract {
    private final Ledger testee = new MemoryLedger();

    @Override
    public Ledger ledger() {
        return testee;
    }
}
