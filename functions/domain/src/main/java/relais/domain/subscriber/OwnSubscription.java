package relais.domain.subscriber;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Result;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;
import relais.domain.journal.AuditEntry;
import relais.domain.journal.AuditedAction;
import relais.domain.subscription.Subscription;

/**
 * Runs every decision about a subscription of one's own administration in the same steps, which are lock, permission and
 * decision.
 */
final class OwnSubscription {
    private OwnSubscription() {}

    static <T, F> Result<T, F> decide(
            Ledger ledger,
            Visitor by,
            Permission action,
            UUID id,
            BiFunction<Tables, Subscription, Result<T, F>> decision) {
        return ledger.transaction(tables -> {
            var found = tables.subscriptions().lock(id);
            if (found.isEmpty()) {
                return Result.missing("Subscription");
            }
            return PortalPolicy.allows(tables, by, action, found.get().subscriber())
                    ? decision.apply(tables, found.get())
                    : Result.forbidden();
        });
    }

    /** Writes the audit entry of the decision. */
    static void note(
            Tables tables, Visitor by, AuditedAction audited, UUID about, Subscription subscription, Instant now) {
        tables.auditEntries().note(new AuditEntry(now, by.accountId(), audited, about, subscription.subscriber()));
    }

    /**
     * The reason why a suspended subscription cannot be resumed, because DataPass ended it or the membership ended with it
     * (HUB-25).
     */
    static Optional<SubscriptionFault> whyOver(Subscription suspended, boolean isLastInForce) {
        if (suspended.milestones().endsAt() != null) {
            return Optional.of(SubscriptionFault.ENDED_BY_DATAPASS);
        }
        return isLastInForce ? Optional.of(SubscriptionFault.MEMBERSHIP_ENDED) : Optional.empty();
    }

    /**
     * True if the administration has no other subscription in force, so that suspending this one ends its membership (HUB-25).
     */
    static boolean isLastInForce(Tables tables, Subscription subscription) {
        return tables.subscriptions().of(subscription.subscriber()).stream()
                .filter(each -> !each.id().equals(subscription.id()))
                .noneMatch(Subscription::isInForce);
    }
}
