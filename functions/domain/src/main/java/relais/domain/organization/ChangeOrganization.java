package relais.domain.organization;

import java.time.Clock;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.access.Scope;

/** Replaces an organisation's record, except its name TYPE-SIRET-BRANCH. An absent postal code or territory stays as it was. */
public final class ChangeOrganization {
    private final Ledger ledger;
    private final Clock clock;

    public ChangeOrganization(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param wanted the organisation as it shall be; its dates are ignored */
    public Outcome<Organization> change(Caller caller, Organization wanted) {
        return ledger.transaction(tables -> {
            if (!AccessPolicy.present(tables, caller).has(Scope.ADMIN)) {
                return Outcome.forbidden();
            }
            var found = tables.organizations().find(wanted.id());
            if (found.isEmpty()) {
                return Outcome.missing("Organization");
            }
            var changed = wanted.over(found.get(), clock.instant());
            tables.organizations().save(changed);
            return Outcome.done(changed);
        });
    }
}
