package relais.domain.subscription;

import java.time.Clock;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.access.Rights;
import relais.domain.access.Scope;

/** Replaces what a subscription says; whose it is and of which démarche stays. */
public final class ChangeSubscription {
    private final Ledger ledger;
    private final Clock clock;

    public ChangeSubscription(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public Outcome<Subscribed> change(Caller caller, UUID id, SubscriptionDraft draft) {
        return ledger.transaction(tables -> {
            if (!Rights.present(tables, caller).has(Scope.ADMIN)) {
                return Outcome.forbidden();
            }
            var found = tables.subscriptions().lock(id);
            if (found.isEmpty()) {
                return Outcome.missing("Subscription");
            }
            var present = found.get();
            if (!present.subscriber().equals(draft.subscriber())
                    || !present.processCode().equals(draft.processCode())) {
                return Outcome.refused("Subscription %s is that of %s to %s, which cannot change"
                        .formatted(id, present.subscriber(), present.processCode()));
            }
            var now = clock.instant();
            var changed = draft.over(present, now);
            tables.subscriptions().save(changed);
            return Outcome.done(Subscribed.of(tables, changed, now));
        });
    }
}
