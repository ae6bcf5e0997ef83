package relais.domain.datapass;

import java.util.List;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;
import relais.domain.process.Process;

/** Shows the operator the waiting DataPass decisions, and the hub's catalogue of types and scopes. */
public final class LookAtDatapass {
    private final Ledger ledger;

    public LookAtDatapass(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param processes the démarches that a line may name, by code */
    public record DatapassOverview(List<WaitingDecision> waiting, Catalogue catalogue, List<Process> processes) {
        public DatapassOverview {
            waiting = List.copyOf(waiting);
            processes = List.copyOf(processes);
        }
    }

    public Outcome<DatapassOverview> look(Visitor by) {
        return ledger.transaction(tables -> PortalPolicy.allowsAnywhere(tables, by, Permission.KEEP_DATAPASS_CATALOGUE)
                ? Outcome.done(new DatapassOverview(
                        tables.waitingDecisions().all(),
                        Catalogue.of(tables),
                        tables.processes().all()))
                : Outcome.forbidden());
    }
}
