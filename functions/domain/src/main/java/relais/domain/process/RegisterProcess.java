package relais.domain.process;

import java.time.Clock;
import java.util.EnumSet;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.access.Scope;

/** Opens a démarche, once. It knows every status until its own table narrows them. */
public final class RegisterProcess {
    private final Ledger ledger;
    private final Clock clock;

    public RegisterProcess(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param wanted the démarche as it shall be; its statuses and dates are ignored */
    public Outcome<Process> register(Caller caller, Process wanted) {
        return ledger.transaction(tables -> {
            if (!AccessPolicy.present(tables, caller).has(Scope.ADMIN)) {
                return Outcome.forbidden();
            }
            var fault = Operators.fault(tables, wanted.osl());
            if (fault.isPresent()) {
                return Outcome.refused(fault.get());
            }
            var registered = wanted.dated(EnumSet.allOf(Status.class), clock.instant(), null);
            return tables.processes().insert(registered)
                    ? Outcome.done(registered)
                    : Outcome.refused("Process %s already exists".formatted(registered.code()));
        });
    }
}
