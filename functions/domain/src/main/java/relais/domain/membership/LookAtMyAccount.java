package relais.domain.membership;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.account.Account;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.Visitor;
import relais.domain.person.EmailAddress;

/** Shows a person's own account to its page. */
public final class LookAtMyAccount {
    private final Ledger ledger;
    private final Clock clock;

    public LookAtMyAccount(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param pending the change of address that awaits a link; empty if none */
    public record MyAccount(boolean hasSecondFactor, Optional<PendingAddress> pending) {}

    /**
     * A change of address that awaits one link or both.
     *
     * @param isHalfDone true if one of the two links was used
     * @param until the first instant at which the links no longer work
     */
    public record PendingAddress(EmailAddress address, boolean isHalfDone, Instant until) {}

    public MyAccount look(Visitor self) {
        return ledger.transaction(tables -> new MyAccount(
                tables.accounts()
                        .find(self.accountId())
                        .filter(Account::hasSecondFactor)
                        .isPresent(),
                pending(tables, self)));
    }

    private Optional<PendingAddress> pending(Tables tables, Visitor self) {
        var links = Stream.of(LinkKind.OLD_ADDRESS, LinkKind.NEW_ADDRESS)
                .flatMap(kind -> tables.links().find(self.accountId(), kind).stream())
                .toList();
        // once one has expired, the other changes nothing
        return links.stream().allMatch(link -> link.isOpen(clock.instant()))
                ? links.stream()
                        .min(Comparator.comparing(OneTimeLink::expiresAt))
                        .map(link -> new PendingAddress(
                                Objects.requireNonNull(link.newAddress()), links.size() == 1, link.expiresAt()))
                : Optional.empty();
    }
}
