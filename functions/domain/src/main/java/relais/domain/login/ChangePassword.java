package relais.domain.login;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.account.Account;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OpaqueToken;
import relais.domain.account.Post;
import relais.domain.outbox.HandOnMails;

/** Changes the password of a visitor who knows the present one, and ends every session but the visitor's own. */
public final class ChangePassword {
    private final Ledger ledger;
    private final PasswordHasher hasher;
    private final PasswordRule rule;
    private final Throttle throttle;
    private final OpenSessions sessions;
    private final HandOnMails mails;
    private final Post post;

    public ChangePassword(
            Ledger ledger,
            PasswordHasher hasher,
            PasswordRule rule,
            Throttle throttle,
            OpenSessions sessions,
            HandOnMails mails,
            Ids ids,
            Clock clock) {
        this.ledger = ledger;
        this.hasher = hasher;
        this.rule = rule;
        this.throttle = throttle;
        this.sessions = sessions;
        this.mails = mails;
        this.post = new Post(ids, clock);
    }

    public PasswordChoice change(OpaqueToken token, Password present, Password wanted, String source) {
        var session = sessions.find(token);
        var account = session.flatMap(open -> ledger.transaction(tables -> sessions.owner(tables, open)));
        if (account.isEmpty()
                || account.get().hasSecondFactor() && !session.get().secondFactorPassed()) {
            return new PasswordChoice.LoggedOut();
        }
        var faults = rule.faults(wanted, account.get().person());
        if (!faults.isEmpty()) {
            return new PasswordChoice.Weak(faults);
        }
        // an open session must not allow more guesses at the password than the login page
        var admission = throttle.admit(subject(account.get().id()), source, true);
        if (admission instanceof Throttle.Admission.Wait(var delay)) {
            return new PasswordChoice.SlowDown(delay);
        }
        if (!hasher.matches(present, String.valueOf(account.get().passwordHash()))) {
            return new PasswordChoice.WrongPassword();
        }
        var changed = keep(account.get(), hasher.hash(wanted));
        mails.handOn(List.of(changed.id()));
        sessions.close(token);
        return new PasswordChoice.Changed(sessions.open(changed, session.get().secondFactorPassed()));
    }

    /** The subject of all guesses at a logged-in person's password, on any page. */
    static String subject(UUID accountId) {
        return "present password " + accountId;
    }

    private Account keep(Account account, String hash) {
        return ledger.transaction(tables -> {
            var changed = tables.accounts().lock(account.id()).orElse(account).withPassword(hash);
            tables.accounts().update(changed);
            tables.links().delete(changed.id(), OneTimeLink.KEYS);
            post.owe(tables, changed.id(), LoginMails.passwordChanged(changed.person()));
            return changed;
        });
    }
}
