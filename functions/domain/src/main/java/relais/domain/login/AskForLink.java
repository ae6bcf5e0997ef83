package relais.domain.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.access.Budget;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.account.PortalAddress;
import relais.domain.account.Post;
import relais.domain.outbox.HandOnMails;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;

/**
 * Mails a link to a person who forgot the password, or cannot log in because others guess it. The answer, the statements and
 * the queue's work are the same whether or not the address has an account; without one, the queue's worker finds no mail to
 * send.
 */
public final class AskForLink {
    private static final int TO_ONE_ADDRESS = 3;
    private static final Budget FROM_ONE_SOURCE = new Budget(Duration.ofHours(1), 20);

    private final Ledger ledger;
    private final Throttle throttle;
    private final HandOnMails mails;
    private final Ids ids;
    private final SecureRandom random;
    private final PortalAddress portal;
    private final Clock clock;

    public AskForLink(
            Ledger ledger,
            Throttle throttle,
            HandOnMails mails,
            Ids ids,
            SecureRandom random,
            PortalAddress portal,
            Clock clock) {
        this.ledger = ledger;
        this.throttle = throttle;
        this.mails = mails;
        this.ids = ids;
        this.random = random;
        this.portal = portal;
        this.clock = clock;
    }

    /**
     * @param kind {@link LinkKind#NEW_PASSWORD} or {@link LinkKind#LOGIN}
     * @return the time to wait if too many links were asked for, whether or not the address has an account; the links already
     *     sent stay valid
     */
    public Optional<Duration> ask(String email, LinkKind kind, String source) {
        var now = clock.instant();
        var address = EmailAddress.read(email);
        if (throttle.spend(FROM_ONE_SOURCE, "mails from " + source, now)) {
            return Optional.of(FROM_ONE_SOURCE.rest(now));
        }
        if (address.isEmpty()) {
            return Optional.empty();
        }
        var budget = toOneAddress(kind);
        if (throttle.spend(budget, kind + " to " + address.get().value(), now)) {
            return Optional.of(budget.rest(now));
        }
        var owed = ledger.transaction(tables -> {
            var account = tables.accounts().find(address.get());
            var id = account.isPresent() ? account.get().id() : ids.next();
            var person = account.isPresent() ? account.get().person() : new Person("", "", null, null, address.get());
            var token = OpaqueToken.generate(random);
            var link = OneTimeLink.to(id, kind, token, now);
            tables.links().save(link);
            var row = new Post(ids, clock).owe(tables, id, LoginMails.link(person, kind, portal.link(kind, token)));
            // without an account, the rows just written are deleted; with one, as many statements find nothing
            var isSomebody = account.isPresent();
            tables.links()
                    .take(isSomebody ? OneTimeLink.to(ids.next(), kind, OpaqueToken.generate(random), now) : link);
            tables.outbox().close(isSomebody ? ids.next() : row.id());
            return row;
        });
        mails.handOnOwedOrNot(owed);
        return Optional.empty();
    }

    /**
     * The window lasts as long as a link is valid, so that requests in another person's name leave that person a link that
     * opens.
     */
    private static Budget toOneAddress(LinkKind kind) {
        return new Budget(kind.validity(), TO_ONE_ADDRESS);
    }
}
