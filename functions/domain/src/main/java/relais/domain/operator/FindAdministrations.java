package relais.domain.operator;

import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.Page;
import relais.domain.Window;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;
import relais.domain.organization.Organization;

/** Finds administrations by criteria, for visitors who may see the people of any administration. */
public final class FindAdministrations {
    private final Ledger ledger;

    public FindAdministrations(Ledger ledger) {
        this.ledger = ledger;
    }

    public Outcome<Page<Organization>> find(Visitor by, AdministrationCriteria sought, Window window) {
        return ledger.transaction(tables -> PortalPolicy.allowsAnywhere(tables, by, Permission.SEE_PEOPLE)
                ? Outcome.done(tables.administrations().find(sought, window))
                : Outcome.forbidden());
    }
}
