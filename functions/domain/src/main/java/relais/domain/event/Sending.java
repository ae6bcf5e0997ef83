package relais.domain.event;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import relais.domain.Ids;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.folder.Case;
import relais.domain.folder.OpenedCase;
import relais.domain.mailbox.Notification;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;

/**
 * What an event does when it becomes SENT, and only then: it moves its case where that is allowed, and nothing otherwise, so that
 * a side that retries is never stuck; and it owes the other side an entry in its mailbox, if it asks for one. Once it is RECEIVED
 * its author is owed one too.
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
        var part = move(tables, opened, event, now);
        var sent = event.sent(part.moves(), now);
        new GivingBack(ids, clock).owe(tables, opened.folder(), part, sent);
        // A recipient who was not told of the case yet will find the event in it.
        if (!event.action().notifies() || !opened.part().status().isNotified()) {
            return sent;
        }
        var told = sent.toldBy(ids.next());
        owe(tables, opened, told);
        return told;
    }

    private static Case move(Tables tables, OpenedCase opened, Event event, Instant now) {
        var retention = tables.processes().retention(opened.folder().processCode());
        var moved = event.action()
                .wantedStatus()
                .filter(opened.allowed()::contains)
                .map(wanted -> opened.part().movedTo(wanted, now, retention));
        moved.map(opened.folder()::with).ifPresent(tables.folders()::update);
        return moved.orElse(opened.part());
    }

    /** Has the other side's entry made, or told anew what has become of the event. */
    void owe(Tables tables, OpenedCase opened, Event event) {
        var notificationId = event.notificationId();
        if (notificationId == null) {
            return;
        }
        var told = notification(notificationId, event.addressee(opened.folder()), event.transmitter(), opened, event);
        tables.outbox()
                .add(OutboxEntry.due(ids.next(), opened.folder().id(), new Effect.TellEvent(told), told.createdAt()));
    }

    /** Has an entry made in the mailbox of an event's author, who asked to be heard, that the other side received it. */
    void acknowledge(Tables tables, OpenedCase opened, Event event) {
        if (!event.action().notifies()) {
            return;
        }
        var told = notification(ids.next(), event.transmitter(), event.addressee(opened.folder()), opened, event);
        tables.outbox()
                .add(OutboxEntry.due(ids.next(), opened.folder().id(), new Effect.TellAuthor(told), told.createdAt()));
    }

    private Notification notification(
            UUID id, OrganizationId recipient, OrganizationId transmitter, OpenedCase opened, Event event) {
        return new Notification(
                id, recipient, transmitter, opened.folder().processCode(), event.caseId(), event.id(), clock.instant());
    }
}
