package relais.domain.subscriber;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.Paris;
import relais.domain.Result;
import relais.domain.account.Permission;
import relais.domain.account.Visitor;
import relais.domain.journal.AuditedAction;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionStatus;

/** Resumes a subscription that its administration suspended, with its settings and active at once. */
public final class ResumeSubscription {
    private final Ledger ledger;
    private final Clock clock;

    public ResumeSubscription(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Resumes a subscription; a resumed one stays as it is. */
    public Result<Subscribed, SubscriptionFault> resume(Visitor by, UUID id) {
        return OwnSubscription.decide(ledger, by, Permission.CHANGE_SUBSCRIPTIONS, id, (tables, present) -> {
            var now = clock.instant();
            if (present.isInForce()) {
                return Result.done(Subscribed.of(tables, present, now));
            }
            var refusal = refusal(present, OwnSubscription.isLastInForce(tables, present));
            if (refusal.isPresent()) {
                return Result.refused(refusal.get());
            }
            var resumed = present.set(
                    SubscriptionStatus.INACTIVE,
                    present.accessMode(),
                    Subscription.from(Paris.day(now)),
                    present.notificationFrequency(),
                    present.emails(),
                    present.attestation(),
                    present.milestones().dated(present.milestones().createdAt(), now));
            tables.subscriptions().save(resumed);
            OwnSubscription.note(tables, by, AuditedAction.RESUMED_SUBSCRIPTION, id, present, now);
            return Result.done(Subscribed.of(tables, resumed, now));
        });
    }

    /** True if the page may offer to resume the subscription. */
    static boolean isOffered(Subscription present, boolean isLastInForce) {
        return present.status() == SubscriptionStatus.SUSPENDED
                && refusal(present, isLastInForce).isEmpty();
    }

    private static Optional<SubscriptionFault> refusal(Subscription present, boolean isLastInForce) {
        if (present.status() == SubscriptionStatus.REFUSED) {
            return Optional.of(SubscriptionFault.NOTHING_TO_RESUME);
        }
        if (present.accessMode() == null) {
            return Optional.of(SubscriptionFault.NO_MODE);
        }
        return OwnSubscription.whyOver(present, isLastInForce);
    }
}
