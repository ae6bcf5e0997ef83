package relais.domain.dispatch;

import java.time.Clock;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.outbox.Effect;
import relais.domain.outbox.Mail;
import relais.domain.outbox.OutboxEntry;
import relais.domain.process.Process;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.Subscription;

/**
 * Tells recipients, at the hours that they chose, how many télédossiers arrived since the last time (HUB-4, HUB-30). Each arrival is
 * told once; who chose to be told no more is not.
 */
public final class TellArrivals {
    /** At a pass, so that the next sweep can hand them on; what is beyond waits for the next one. */
    static final int AT_ONCE = 200;

    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    public TellArrivals(Ledger ledger, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Owes a mail for each recipient and démarche that is due. */
    public void tell() {
        ledger.write(tables -> tables.arrivalDigests()
                .takeDue(clock.instant(), AT_ONCE)
                .forEach(arrivals -> tables.subscriptions()
                        .find(arrivals.recipient(), arrivals.processCode())
                        .filter(TellArrivals::isMailed)
                        .ifPresent(subscription -> owe(tables, subscription, arrivals.count()))));
    }

    private static boolean isMailed(Subscription subscription) {
        return subscription.notificationFrequency() != NotificationFrequency.NEVER
                && !subscription.emails().isEmpty();
    }

    private void owe(Tables tables, Subscription subscription, int count) {
        // never a reason to fail: all the others would wait for this one
        var name = tables.processes()
                .find(subscription.processCode())
                .map(Process::name)
                .orElse(subscription.processCode());
        var mail = Mail.arrivals(subscription.emails(), name, count);
        tables.outbox().add(OutboxEntry.due(ids.next(), subscription.id(), new Effect.SendMail(mail), clock.instant()));
    }
}
