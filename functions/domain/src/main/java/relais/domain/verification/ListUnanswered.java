package relais.domain.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.account.Account;
import relais.domain.account.Action;
import relais.domain.account.May;
import relais.domain.account.Visitor;
import relais.domain.organization.OrganizationId;

/** Who of an administration has not answered, for those who administer it: before anything happens to them, and after (HUB-28). */
public final class ListUnanswered {
    private final Ledger ledger;
    private final Clock clock;

    public ListUnanswered(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** An account, and where its verification stands: awaited, unreachable or suspended. */
    public record Unanswered(Account account, Standing standing) {}

    public Outcome<List<Unanswered>> list(Visitor by, OrganizationId organization) {
        Instant now = clock.instant();
        return ledger.transaction(tables -> May.act(tables, by, Action.SEE_PEOPLE, organization)
                ? Outcome.done(tables.accounts().of(organization).stream()
                        .map(each -> new Unanswered(each, Standing.of(each, now)))
                        .filter(each -> Standing.isWorrying(each.standing()))
                        .toList())
                : Outcome.forbidden());
    }
}
