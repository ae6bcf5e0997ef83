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

/** Says where the invitation of somebody stands who has not come in yet. */
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
     * @param openUntil until when its link lets the person in; null: it does not any more
     * @param lostAt when the address refused it; null: it did not
     */
    public record Invitation(
            @Nullable Instant openUntil, @Nullable Instant lostAt) {}

    /** Empty for whoever has come in, and for whom the visitor may not see. */
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
