package relais.domain.verification;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import relais.domain.Ids;
import relais.domain.Ledger.Tables;
import relais.domain.account.Account;
import relais.domain.account.LostAccess;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.account.PortalAddress;
import relais.domain.account.Post;
import relais.domain.account.Question;
import relais.domain.account.RoleLabels;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;

/** Performs the due step of one account, in the transaction that locked it, or nothing if none is due. */
final class Steps {
    /** The step performed. */
    enum Done {
        NOTHING,
        ASKED,
        REMINDED,
        SUSPENDED,
        ERASED
    }

    private final Ids ids;
    private final SecureRandom random;
    private final PortalAddress portal;
    private final Post post;

    Steps(Ids ids, SecureRandom random, PortalAddress portal, Clock clock) {
        this.ids = ids;
        this.random = random;
        this.portal = portal;
        this.post = new Post(ids, clock);
    }

    Done ask(Tables tables, Account account, Instant now) {
        if (Delays.askAt(account).filter(at -> !at.isAfter(now)).isEmpty()) {
            return Done.NOTHING;
        }
        tables.links().delete(account.id(), Set.of(LinkKind.VERIFICATION_REMINDER));
        var question = Question.decided(ids.next(), now);
        var mail = VerificationMails.question(
                account.person(), places(tables, account), link(tables, account, LinkKind.VERIFICATION, now));
        tables.outbox().add(OutboxEntry.due(question.id(), account.id(), new Effect.AskPerson(mail), now));
        tables.accounts().update(account.asked(question));
        return Done.ASKED;
    }

    Done act(Tables tables, Account account, Instant now) {
        if (Delays.actAt(account).filter(at -> !at.isAfter(now)).isEmpty()) {
            return Done.NOTHING;
        }
        var present = account.at(now);
        return switch (VerificationState.of(account, now)) {
            case VerificationState.Awaited(var until) -> remind(tables, account, until, now);
            case VerificationState.Suspended(var ignored, var erasedAt)
            when !now.isBefore(erasedAt) -> erase(tables, account);
            case VerificationState.Suspended(var ignored, var erasedAt) -> suspend(tables, present, erasedAt, now);
            case VerificationState.Confirmed ignored -> Done.NOTHING;
            case VerificationState.Asking ignored -> Done.NOTHING;
            case VerificationState.Unreachable ignored -> Done.NOTHING;
            case VerificationState.TakenAway ignored -> Done.NOTHING;
        };
    }

    private Done remind(Tables tables, Account account, Instant until, Instant now) {
        var link = link(tables, account, LinkKind.VERIFICATION_REMINDER, now);
        var owed = post.owe(
                tables,
                account.id(),
                VerificationMails.reminder(account.person(), places(tables, account), until, link));
        tables.accounts().update(account.asked(asked(account).reminded(owed.id())));
        Alerts.foretell(tables, account, now);
        return Done.REMINDED;
    }

    private Done suspend(Tables tables, Account suspended, Instant erasedAt, Instant now) {
        tables.accounts().update(suspended);
        var helpers = LostAccess.reactivators(tables, suspended);
        post.owe(tables, suspended.id(), VerificationMails.suspended(suspended.person(), helpers, erasedAt));
        Alerts.raise(tables, suspended, now);
        return Done.SUSPENDED;
    }

    private Done erase(Tables tables, Account account) {
        tables.accounts().delete(account.id());
        post.owe(tables, account.id(), VerificationMails.erased(account.person()));
        return Done.ERASED;
    }

    private String link(Tables tables, Account account, LinkKind kind, Instant now) {
        var token = OpaqueToken.generate(random);
        tables.links().save(OneTimeLink.to(account.id(), kind, token, now));
        return portal.link(kind, token);
    }

    private static Question asked(Account account) {
        var question = account.question();
        if (question == null) {
            throw new IllegalStateException("nothing is asked of account " + account.id());
        }
        return question;
    }

    private static List<String> places(Tables tables, Account account) {
        return account.memberships().stream()
                .map(each -> RoleLabels.of(each.role()) + " pour "
                        + Post.called(tables, each.organization()).the())
                .toList();
    }
}
