package relais.domain.event;

import java.time.Clock;
import java.time.Instant;
import relais.domain.Ids;
import relais.domain.Ledger.Tables;
import relais.domain.folder.OpenedCase;
import relais.domain.notification.Effect;
import relais.domain.notification.Notification;
import relais.domain.notification.OutboxRow;

/**
 * What an event does when it becomes SENT, and only then: it moves its case where that is allowed, and nothing otherwise, so that
 * a side that retries is never stuck; and it owes the other side an entry in its mailbox, if it asks for one.
 */
final class Sending {
    private final Ids ids;
    private final Clock clock;

    Sending(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** @param now the instant of the whole decision */
    Event send(Tables tables, OpenedCase opened, Event event, Instant now) {
        var sent = event.with(EventStatus.SENT, now);
        var allowed = opened.allowed(tables);
        var retention = tables.processes().retention(opened.folder().processCode());
        event.action()
                .wantedStatus()
                .filter(allowed::contains)
                .map(wanted -> opened.folder().with(opened.part().movedTo(wanted, now, retention)))
                .ifPresent(tables.folders()::update);
        // A recipient who was not told of the case yet will find the event in it.
        if (!event.action().notifies() || !opened.part().status().isNotified()) {
            return sent;
        }
        var told = sent.toldBy(ids.next());
        owe(tables, opened, told);
        return told;
    }

    /** Has the other side's entry made, or told anew what has become of the event. */
    void owe(Tables tables, OpenedCase opened, Event event) {
        var notificationId = event.notificationId();
        if (notificationId == null) {
            return;
        }
        var folder = opened.folder();
        var now = clock.instant();
        var notification = new Notification(
                notificationId,
                event.addressee(folder),
                event.transmitter(),
                folder.processCode(),
                event.caseId(),
                event.id(),
                now);
        tables.outbox().add(OutboxRow.due(ids.next(), folder.id(), new Effect.TellEvent(notification), now));
    }
}
