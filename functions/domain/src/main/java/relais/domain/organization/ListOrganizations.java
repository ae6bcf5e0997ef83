package relais.domain.organization;

import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.Page;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.access.Scope;

/** Lists the organisations, page by page, to the callers that register them. */
public final class ListOrganizations {
    private final Ledger ledger;

    public ListOrganizations(Ledger ledger) {
        this.ledger = ledger;
    }

    public Outcome<Page<Organization>> list(Caller caller, OrganizationSearch search) {
        return ledger.transaction(tables -> AccessPolicy.present(tables, caller).hasAny(Scope.ADMIN, Scope.DATAPASS)
                ? Outcome.done(tables.organizations().list(search))
                : Outcome.forbidden());
    }
}
