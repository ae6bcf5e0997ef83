package relais.domain.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.Outcome;
import relais.domain.account.Action;
import relais.domain.account.May;
import relais.domain.account.Visitor;

/**
 * The people of an administration and their rights (HUB-5), and where the verification of each stands: who administers it sees
 * who does not answer before anything happens to them, and after (HUB-28).
 */
public final class ListPeople {
    private final Ledger ledger;
    private final Clock clock;

    public ListPeople(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** By name. */
    public Outcome<List<Verified>> list(Visitor by, OrganizationId organization) {
        Instant now = clock.instant();
        return ledger.transaction(tables -> May.act(tables, by, Action.SEE_PEOPLE, organization)
                ? Outcome.done(Verified.present(tables, tables.accounts().of(organization), now))
                : Outcome.forbidden());
    }
}
