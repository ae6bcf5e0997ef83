package relais.domain.subscriber;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.Outcome;
import relais.domain.Result;
import relais.domain.access.Client;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;
import relais.domain.journal.AuditedAction;
import relais.domain.process.Process;
import relais.domain.subscriber.HeldSubscription.Halt;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionStatus;

/** Shows an administration its subscriptions, with the facts needed before a change. */
public final class FindHeldSubscriptions {
    private static final int ACTS_LOOKED_AT = 500;
    /** Actions of which the last one says whether an administrator suspended the subscription. */
    private static final Set<AuditedAction> MOVES = Set.of(
            AuditedAction.SUSPENDED_SUBSCRIPTION, AuditedAction.RESUMED_SUBSCRIPTION, AuditedAction.CHANGED_SETTINGS);

    private final Ledger ledger;
    private final Clock clock;

    public FindHeldSubscriptions(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Lists the subscriptions by démarche. */
    public Outcome<List<HeldSubscription>> list(Visitor by, OrganizationId organization) {
        return ledger.transaction(tables -> PortalPolicy.allows(tables, by, Permission.SEE_SUBSCRIPTIONS, organization)
                ? Outcome.done(tables.subscriptions().of(organization).stream()
                        .map(each -> held(tables, each))
                        .toList())
                : Outcome.forbidden());
    }

    public Result<HeldSubscription, SubscriptionFault> find(Visitor by, UUID id) {
        return OwnSubscription.decide(
                ledger,
                by,
                Permission.SEE_SUBSCRIPTIONS,
                id,
                (tables, subscription) -> Result.done(held(tables, subscription)));
    }

    private HeldSubscription held(Tables tables, Subscription subscription) {
        var clientId = SubscriptionClient.idOf(subscription);
        var name = tables.processes().find(subscription.processCode()).map(Process::name);
        var secrets = tables.clients().find(clientId).map(Client::secretHashes).orElse(List.of());
        var attestation = subscription.attestation();
        return new HeldSubscription(
                Subscribed.of(tables, subscription, clock.instant()),
                name.orElse(subscription.processCode()),
                tables.folders()
                        .remaining(subscription.subscriber(), subscription.processCode(), SuspendSubscription.SHOWN),
                clientId,
                secrets.stream()
                        .map(hash -> tables.clients().trace(clientId, hash))
                        .toList(),
                tables.refusedAddresses().among(subscription.emails()),
                subscription.status() == SubscriptionStatus.SUSPENDED ? halt(tables, subscription) : null,
                ResumeSubscription.isOffered(subscription, OwnSubscription.isLastInForce(tables, subscription)),
                attestation == null ? null : nameOf(tables, attestation.by()));
    }

    /**
     * The suspension's origin. A decision of DataPass ends a subscription for good, an administrator's is in the journal, and
     * any other leaves only the date of change.
     */
    private static Halt halt(Tables tables, Subscription suspended) {
        var endsAt = suspended.milestones().endsAt();
        if (endsAt != null) {
            return new Halt(endsAt, "DataPass");
        }
        return tables.auditEntries().of(suspended.subscriber(), ACTS_LOOKED_AT).stream()
                .filter(act -> act.about().equals(suspended.id()) && MOVES.contains(act.action()))
                .findFirst()
                .filter(act -> act.action() == AuditedAction.SUSPENDED_SUBSCRIPTION)
                .map(act -> new Halt(act.at(), nameOf(tables, act.by())))
                .orElseGet(() -> new Halt(suspended.milestones().updatedAt(), null));
    }

    private static @Nullable String nameOf(Tables tables, UUID accountId) {
        return tables.accounts()
                .find(accountId)
                .map(account -> account.person().fullName())
                .orElse(null);
    }
}
