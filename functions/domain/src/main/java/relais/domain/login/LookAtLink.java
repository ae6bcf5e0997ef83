package relais.domain.login;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;

/** Says what a link would do without using it, because programs that scan mails open every link. */
public final class LookAtLink {
    private final Ledger ledger;
    private final Clock clock;

    public LookAtLink(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param newAddress the address of a change of address; null for other kinds */
    public record LinkView(
            LinkKind kind, Person person, @Nullable EmailAddress newAddress) {}

    /** Looks at a link; empty if it was used, replaced, has expired or never existed. */
    public Optional<LinkView> look(OpaqueToken token) {
        return ledger.transaction(tables -> tables.links()
                .find(token.hash())
                .filter(link -> link.isOpen(clock.instant()))
                .flatMap(link -> tables.accounts()
                        .find(link.accountId())
                        .map(account -> new LinkView(link.kind(), account.person(), link.newAddress()))));
    }
}
