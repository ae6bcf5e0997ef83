package relais.domain.organization;

import java.time.Clock;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.access.Scope;

/** Registers an organisation, once. */
public final class RegisterOrganization {
    private final Ledger ledger;
    private final Clock clock;

    public RegisterOrganization(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param wanted the organisation as it shall be; its dates are ignored */
    public Outcome<Organization> register(Caller caller, Organization wanted) {
        return ledger.transaction(tables -> {
            if (!AccessPolicy.present(tables, caller).hasAny(Scope.ADMIN, Scope.DATAPASS)) {
                return Outcome.forbidden();
            }
            var registered = wanted.dated(clock.instant(), null);
            return tables.organizations().insert(registered)
                    ? Outcome.done(registered)
                    : Outcome.refused("Organization %s already exists".formatted(registered.id()));
        });
    }
}
