package relais.domain.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.Outcome;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;

/**
 * Lists the people of an administration with their rights (HUB-5) and the state of their verification. Its administrators so
 * see missing answers before and after they have consequences (HUB-28).
 */
public final class ListPeople {
    private final Ledger ledger;
    private final Clock clock;

    public ListPeople(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Lists the people by name. */
    public Outcome<List<VerifiedAccount>> list(Visitor by, OrganizationId organization) {
        Instant now = clock.instant();
        return ledger.transaction(tables -> PortalPolicy.allows(tables, by, Permission.SEE_PEOPLE, organization)
                ? Outcome.done(VerifiedAccount.present(tables, tables.accounts().of(organization), now))
                : Outcome.forbidden());
    }
}
