package relais.domain.subscriber;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.access.Scope;
import relais.domain.outbox.HandOnMails;

/** Replaces a subscription, except its subscriber and its démarche. A new local administrator is invited (HUB-18). */
public final class ChangeSubscription {
    private final Ledger ledger;
    private final LocalAdministrators administrators;
    private final HandOnMails mails;
    private final Clock clock;

    public ChangeSubscription(Ledger ledger, LocalAdministrators administrators, HandOnMails mails, Clock clock) {
        this.ledger = ledger;
        this.administrators = administrators;
        this.mails = mails;
        this.clock = clock;
    }

    public Outcome<Subscribed> change(Caller caller, UUID id, SubscriptionDraft draft) {
        var told = new HashSet<UUID>();
        var outcome = ledger.<Outcome<Subscribed>>transaction(tables -> {
            if (!AccessPolicy.present(tables, caller).has(Scope.ADMIN)) {
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
            var isPassedOn = !changed.localAdministrator().isReachedAs(present.localAdministrator());
            if (isPassedOn && changed.localAdministrator().person().isEmpty()) {
                return Outcome.refused("Nobody can be written to at the address of localAdministrator");
            }
            tables.subscriptions().save(changed);
            if (isPassedOn) {
                var concerned = List.of(present.localAdministrator(), changed.localAdministrator());
                told.addAll(administrators.settle(tables, changed.subscriber(), concerned));
            }
            return Outcome.done(Subscribed.of(tables, changed, now));
        });
        mails.handOn(told);
        return outcome;
    }
}
