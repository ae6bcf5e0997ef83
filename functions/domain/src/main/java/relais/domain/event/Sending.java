package relais.domain.event;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import relais.domain.Ids;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.folder.Case;
import relais.domain.folder.OpenedCase;
import relais.domain.folder.PartnerInfo;
import relais.domain.mailbox.Notification;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;

/**
 * The consequences of an event's becoming SENT. The event moves its case if the move is allowed, and otherwise moves nothing,
 * so that a side that retries never gets stuck. It also owes the other side a mailbox entry if it asks for one, and its author
 * another once it is RECEIVED.
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
        // A recipient not yet notified of the case will find the event in it.
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

    /** Owes the other side the event's entry, or the update of its state there. */
    void owe(Tables tables, OpenedCase opened, Event event) {
        var notificationId = event.notificationId();
        if (notificationId == null) {
            return;
        }
        var told = notification(notificationId, event.addressee(opened.folder()), event.transmitter(), opened, event);
        tables.outbox()
                .add(OutboxEntry.due(ids.next(), opened.folder().id(), new Effect.TellEvent(told), told.createdAt()));
    }

    /**
     * Owes an author who asked for it an entry about the other side's receipt of the event. Agents of the portal read no mailbox,
     * so they get none.
     */
    void acknowledge(Tables tables, OpenedCase opened, Event event) {
        if (!event.action().notifies() || event.partnerInfo().equals(PartnerInfo.OF_THE_PORTAL)) {
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
