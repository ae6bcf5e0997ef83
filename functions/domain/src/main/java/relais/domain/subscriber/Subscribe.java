package relais.domain.subscriber;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationType;
import relais.domain.Outcome;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.access.Scope;
import relais.domain.outbox.HandOnMails;
import relais.domain.subscription.SubscriptionStatus;

/** Opens a subscription, inactive unless an administrator says otherwise, and its local administrator's account (HUB-18). */
public final class Subscribe {
    private final Ledger ledger;
    private final LocalAdministrators administrators;
    private final HandOnMails mails;
    private final Ids ids;
    private final Clock clock;

    public Subscribe(Ledger ledger, LocalAdministrators administrators, HandOnMails mails, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.administrators = administrators;
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome<Subscribed> subscribe(Caller caller, SubscriptionDraft draft) {
        var told = new HashSet<UUID>();
        var outcome = ledger.<Outcome<Subscribed>>transaction(tables -> {
            var present = AccessPolicy.present(tables, caller);
            if (!present.hasAny(Scope.ADMIN, Scope.DATAPASS)) {
                return Outcome.forbidden();
            }
            var unknown = unknown(tables, draft);
            if (unknown.length > 0) {
                return Outcome.refused(unknown);
            }
            var now = clock.instant();
            var begun =
                    present.has(Scope.ADMIN) && draft.status() != null ? draft.status() : SubscriptionStatus.INACTIVE;
            var subscription = draft.begin(ids.next(), begun, now);
            if (!tables.subscriptions().insert(subscription)) {
                return Outcome.refused("Subscription %s for organization %s already exists"
                        .formatted(draft.processCode(), draft.subscriber()));
            }
            told.addAll(administrators.settle(tables, draft.subscriber(), List.of(subscription.localAdministrator())));
            return Outcome.done(Subscribed.of(tables, subscription, now));
        });
        mails.handOn(told);
        return outcome;
    }

    private static String[] unknown(Tables tables, SubscriptionDraft draft) {
        var faults = new ArrayList<String>();
        if (tables.processes().find(draft.processCode()).isEmpty()) {
            faults.add("Process %s does not exist".formatted(draft.processCode()));
        }
        if (draft.subscriber().type() != OrganizationType.SI) {
            faults.add("Organization %s cannot subscribe: /subscriber/type must be SI".formatted(draft.subscriber()));
        } else if (tables.organizations().find(draft.subscriber()).isEmpty()) {
            faults.add("Organization %s does not exist".formatted(draft.subscriber()));
        }
        return faults.toArray(String[]::new);
    }
}
