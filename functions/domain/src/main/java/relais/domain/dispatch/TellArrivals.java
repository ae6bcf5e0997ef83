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
 * Mails recipients, at their chosen hours, the number of télédossiers that arrived since the last digest (HUB-4, HUB-30). Each
 * arrival is told once, and never to a recipient that has turned mails off.
 */
public final class TellArrivals {
    /** Maximum number of digests in a pass, so that the next sweep can hand them on; the next pass takes the rest. */
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
        // an unknown démarche must not fail the transaction, since all other digests would wait for it
        var name = tables.processes()
                .find(subscription.processCode())
                .map(Process::name)
                .orElse(subscription.processCode());
        var mail = Mail.arrivals(subscription.emails(), name, count);
        tables.outbox().add(OutboxEntry.due(ids.next(), subscription.id(), new Effect.SendMail(mail), clock.instant()));
    }
}
