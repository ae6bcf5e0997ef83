package relais.domain.process;

import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.access.Scope;

/** Shows a démarche to operators, to DataPass and to the hub's administration, since none of it is private. */
public final class FindProcess {
    private final Ledger ledger;

    public FindProcess(Ledger ledger) {
        this.ledger = ledger;
    }

    public Outcome<Process> find(Caller caller, String code) {
        return ledger.transaction(tables -> {
            if (!AccessPolicy.present(tables, caller).hasAny(Scope.ADMIN, Scope.OSL, Scope.DATAPASS)) {
                return Outcome.forbidden();
            }
            return tables.processes().find(code).map(Outcome::done).orElseGet(() -> Outcome.missing("Process"));
        });
    }
}
