package relais.domain.operator;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.Page;
import relais.domain.Window;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;
import relais.domain.organization.Organization;
import relais.domain.verification.VerifiedAccount;

/** Lists the administrations without an administrator able to act, with their former ones, so that the operator can help. */
public final class ListLeaderless {
    private final Ledger ledger;
    private final Clock clock;

    public ListLeaderless(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param administrators the administrators who are suspended or whom no mail reaches; empty if the last account is erased
     */
    public record Leaderless(Organization organization, List<VerifiedAccount> administrators) {
        public Leaderless {
            administrators = List.copyOf(administrators);
        }
    }

    public Outcome<Page<Leaderless>> list(Visitor by, Window window) {
        var now = clock.instant();
        return ledger.transaction(tables -> PortalPolicy.allowsAnywhere(tables, by, Permission.APPOINT_ADMINISTRATOR)
                ? Outcome.done(list(tables, now, window))
                : Outcome.forbidden());
    }

    private static Page<Leaderless> list(Tables tables, Instant now, Window window) {
        var found = tables.administrations().leaderless(now, window);
        var items = found.items().stream()
                .map(each -> new Leaderless(each, administrators(tables, each, now)))
                .toList();
        return new Page<>(items, found.offset(), found.total());
    }

    private static List<VerifiedAccount> administrators(Tables tables, Organization organization, Instant now) {
        return VerifiedAccount.present(tables, tables.accounts().of(organization.id()), now).stream()
                .filter(each -> each.account()
                        .in(organization.id())
                        .filter(place -> place.role().isAdministrator())
                        .isPresent())
                .toList();
    }
}
