package relais.domain.login;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.account.Account;
import relais.domain.account.LostAccess;
import relais.domain.account.Membership;
import relais.domain.account.OpaqueToken;
import relais.domain.account.Visitor;
import relais.domain.terms.TermsOfUse;

/**
 * Identifies the visitor of each request, in this one place. The account is read again each time, so that a suspension,
 * deletion or withdrawal counts at the next click.
 */
public final class RecogniseVisitor {
    private final Ledger ledger;
    private final OpenSessions sessions;
    private final TermsOfUse terms;
    private final Clock clock;

    public RecogniseVisitor(Ledger ledger, OpenSessions sessions, TermsOfUse terms, Clock clock) {
        this.ledger = ledger;
        this.sessions = sessions;
        this.terms = terms;
        this.clock = clock;
    }

    /** @param token the browser's token; null if it has none */
    public Visit recognise(@Nullable OpaqueToken token) {
        return sessions.find(token).map(this::recognise).orElseGet(Visit.LoggedOut::new);
    }

    private Visit recognise(Session session) {
        var visit = ledger.transaction(tables -> tables.accounts()
                .find(session.accountId())
                .map(account -> visit(tables, session, account.at(clock.instant())))
                .orElseGet(Visit.LoggedOut::new));
        if (!(visit instanceof Visit.LoggedOut)) {
            sessions.seen(session);
        }
        return visit;
    }

    private Visit visit(Tables tables, Session session, Account account) {
        var suspension = LostAccess.suspension(account);
        if (suspension != null) {
            return new Visit.Suspended(suspension, LostAccess.reactivators(tables, account));
        }
        if (account.credentials() != session.credentials()
                || account.memberships().isEmpty()) {
            return new Visit.LoggedOut();
        }
        if (account.hasSecondFactor() && !session.secondFactorPassed()) {
            return new Visit.SecondFactorWanted();
        }
        if (account.mustHaveSecondFactor() && !account.hasSecondFactor()) {
            return new Visit.SecondFactorToEnrol();
        }
        return agreed(tables, visitor(tables, session, account));
    }

    private Visit agreed(Tables tables, Visitor visitor) {
        var current = terms.current(clock.instant());
        return tables.consents()
                        .acceptedAt(visitor.accountId(), current.version())
                        .isPresent()
                ? new Visit.Recognised(visitor)
                : new Visit.TermsToAccept(visitor, current);
    }

    private static Visitor visitor(Tables tables, Session session, Account account) {
        var places = account.memberships().stream()
                .filter(each -> !each.isSuspended())
                .toList();
        var names = tables.organizations()
                .names(places.stream().map(Membership::organization).toList());
        return new Visitor(
                account.id(), account.person(), chosen(session, places).orElse(places.getFirst()), places, names);
    }

    private static Optional<Membership> chosen(Session session, List<Membership> places) {
        return places.stream()
                .filter(each -> each.organization().equals(session.organization()))
                .findFirst();
    }
}
