package relais.domain.membership;

import java.time.Clock;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.account.Account;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.account.Post;
import relais.domain.outbox.HandOnMails;
import relais.domain.person.EmailAddress;

/** Changes an address once the links to the old one and the new one were both used. */
public final class ConfirmAddress {
    private final Ledger ledger;
    private final HandOnMails mails;
    private final Post post;
    private final Clock clock;

    public ConfirmAddress(Ledger ledger, HandOnMails mails, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.mails = mails;
        this.post = new Post(ids, clock);
        this.clock = clock;
    }

    /** The result of a link's use. */
    public sealed interface Confirmation {
        /** The link to the other address is still to be used. */
        record OtherAwaited() implements Confirmation {}

        record Changed(EmailAddress address) implements Confirmation {}

        /** Another account has taken that address since. */
        record Taken() implements Confirmation {}

        record LinkGone() implements Confirmation {}
    }

    public Confirmation confirm(OpaqueToken token) {
        var told = new HashSet<UUID>();
        var confirmation = ledger.<Confirmation>transaction(tables -> {
            @Nullable
            OneTimeLink link = tables.links()
                    .find(token.hash())
                    .filter(each -> each.isOpen(clock.instant()))
                    .orElse(null);
            @Nullable EmailAddress wanted = link == null ? null : link.newAddress();
            // locks the account first, so that of two links used at once the second sees the first as used
            @Nullable
            Account account = link == null
                    ? null
                    : tables.accounts().lock(link.accountId()).orElse(null);
            if (link == null
                    || wanted == null
                    || account == null
                    || !tables.links().take(link)) {
                return new Confirmation.LinkGone();
            }
            told.add(account.id());
            var other = link.kind() == LinkKind.OLD_ADDRESS ? LinkKind.NEW_ADDRESS : LinkKind.OLD_ADDRESS;
            return tables.links().find(account.id(), other).isPresent()
                    ? new Confirmation.OtherAwaited()
                    : change(tables, account, wanted);
        });
        mails.handOn(told);
        return confirmation;
    }

    private Confirmation change(Tables tables, Account account, EmailAddress wanted) {
        if (tables.accounts().find(wanted).isPresent()) {
            return new Confirmation.Taken();
        }
        tables.accounts().update(account.called(account.person().at(wanted)));
        tables.links().delete(account.id(), OneTimeLink.KEYS);
        post.owe(tables, account.id(), MembershipMails.addressChanged(account.person(), wanted));
        return new Confirmation.Changed(wanted);
    }
}
