package relais.domain.process;

import java.time.Clock;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.access.Scope;

/**
 * Replaces a démarche's settings, except its code and the statuses of its table. Under a new operator, the former one still
 * reads, completes and closes its own télédossiers, and new ones belong to the new operator.
 */
public final class ChangeProcess {
    private final Ledger ledger;
    private final Clock clock;

    public ChangeProcess(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param wanted the démarche as it shall be; its statuses and dates are ignored */
    public Outcome<Process> change(Caller caller, Process wanted) {
        return ledger.transaction(tables -> {
            if (!AccessPolicy.present(tables, caller).has(Scope.ADMIN)) {
                return Outcome.forbidden();
            }
            var found = tables.processes().find(wanted.code());
            if (found.isEmpty()) {
                return Outcome.missing("Process");
            }
            var fault = Operators.fault(tables, wanted.osl());
            if (fault.isPresent()) {
                return Outcome.refused(fault.get());
            }
            var changed = wanted.dated(found.get().statuses(), found.get().createdAt(), clock.instant());
            tables.processes().save(changed);
            return Outcome.done(changed);
        });
    }
}
