package relais.domain.login;

import java.time.Clock;
import java.util.List;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.account.Post;
import relais.domain.outbox.HandOnMails;

/** Sets an invited person's first password, or a forgotten one anew, by a link that serves once. */
public final class ChoosePassword {
    private final Ledger ledger;
    private final PasswordHasher hasher;
    private final PasswordRule rule;
    private final HandOnMails mails;
    private final Post post;
    private final Clock clock;

    public ChoosePassword(
            Ledger ledger, PasswordHasher hasher, PasswordRule rule, HandOnMails mails, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.hasher = hasher;
        this.rule = rule;
        this.mails = mails;
        this.post = new Post(ids, clock);
        this.clock = clock;
    }

    /** @param link of kind {@link LinkKind#INVITATION} or {@link LinkKind#NEW_PASSWORD}; a weak password does not use it up */
    public PasswordChoice choose(OpaqueToken link, Password password) {
        var found =
                ledger.transaction(tables -> tables.links().find(link.hash())).filter(this::opens);
        var owner = found.flatMap(
                each -> ledger.transaction(tables -> tables.accounts().find(each.accountId())));
        if (found.isEmpty() || owner.isEmpty()) {
            return new PasswordChoice.LinkGone();
        }
        var faults = rule.faults(password, owner.get().person());
        if (!faults.isEmpty()) {
            return new PasswordChoice.Weak(faults);
        }
        var hash = hasher.hash(password);
        var choice = ledger.transaction(tables -> choose(tables, found.get(), hash));
        mails.handOn(List.of(found.get().accountId()));
        return choice;
    }

    private PasswordChoice choose(Tables tables, OneTimeLink link, String hash) {
        var account = tables.accounts().lock(link.accountId());
        if (account.isEmpty() || !tables.links().take(link)) {
            return new PasswordChoice.LinkGone();
        }
        var changed = account.get().withPassword(hash);
        if (link.kind() == LinkKind.INVITATION) {
            changed = changed.confirmed(clock.instant());
        } else {
            post.owe(tables, changed.id(), LoginMails.passwordChanged(changed.person()));
        }
        tables.accounts().update(changed);
        tables.links().delete(changed.id(), OneTimeLink.KEYS);
        return new PasswordChoice.Chosen();
    }

    private boolean opens(OneTimeLink link) {
        return (link.kind() == LinkKind.INVITATION || link.kind() == LinkKind.NEW_PASSWORD)
                && link.isOpen(clock.instant());
    }
}
