package relais.domain.account;

import java.util.List;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.organization.OrganizationId;

/** The people of an administration and their rights (HUB-5), for those who administer it. */
public final class ListPeople {
    private final Ledger ledger;

    public ListPeople(Ledger ledger) {
        this.ledger = ledger;
    }

    public Outcome<List<Account>> list(Visitor by, OrganizationId organization) {
        return ledger.transaction(tables -> May.act(tables, by, Action.SEE_PEOPLE, organization)
                ? Outcome.done(tables.accounts().of(organization))
                : Outcome.forbidden());
    }
}
