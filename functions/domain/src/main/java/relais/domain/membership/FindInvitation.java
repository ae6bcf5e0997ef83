package relais.domain.membership;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;

/** Shows the state of the invitation of a person who has not logged in yet. */
public final class FindInvitation {
    private final Ledger ledger;
    private final Clock clock;

    public FindInvitation(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * An invitation that was sent.
     *
     * @param openUntil the instant until which its link works; null if it no longer does
     * @param lostAt the instant at which the address refused it; null if it did not
     */
    public record Invitation(
            @Nullable Instant openUntil, @Nullable Instant lostAt) {}

    /** Finds an invitation; empty if the person has logged in, or the visitor may not see that person. */
    public Optional<Invitation> find(Visitor by, OrganizationId organization, UUID accountId) {
        return ledger.transaction(tables -> tables.accounts()
                .find(accountId)
                .filter(account ->
                        account.isInvited() && account.in(organization).isPresent())
                .filter(account -> PortalPolicy.allows(tables, by, Permission.SEE_PEOPLE, organization))
                .map(account -> tables.links()
                        .find(account.id(), LinkKind.INVITATION)
                        .map(link ->
                                new Invitation(link.isOpen(clock.instant()) ? link.expiresAt() : null, link.lostAt()))
                        .orElse(new Invitation(null, null))));
    }
}
