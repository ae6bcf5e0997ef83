package relais.domain.organization;

import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.Outcome;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.access.Scope;

/** Shows an organisation to the callers that register them. */
public final class FindOrganization {
    private final Ledger ledger;

    public FindOrganization(Ledger ledger) {
        this.ledger = ledger;
    }

    public Outcome<Organization> find(Caller caller, OrganizationId id) {
        return ledger.transaction(tables -> {
            if (!AccessPolicy.present(tables, caller).hasAny(Scope.ADMIN, Scope.DATAPASS)) {
                return Outcome.forbidden();
            }
            return tables.organizations().find(id).map(Outcome::done).orElseGet(() -> Outcome.missing("Organization"));
        });
    }
}
