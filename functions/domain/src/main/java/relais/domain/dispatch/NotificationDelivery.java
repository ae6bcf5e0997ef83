package relais.domain.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.access.Side;
import relais.domain.attachment.Attachment;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.mailbox.EventStatus;
import relais.domain.mailbox.Mailboxes;
import relais.domain.mailbox.Notification;
import relais.domain.outbox.OutboxEntry;
import relais.domain.process.Retention;
import relais.domain.process.Status;

/**
 * Puts an entry in the mailbox of the case's present recipient, and closes the outbox entry only if that recipient still has
 * the case. A later migration finds the mailbox entry there.
 */
final class NotificationDelivery {
    private final Ledger ledger;
    private final Mailboxes mailboxes;
    private final ArrivalMails mails;
    private final Clock clock;

    NotificationDelivery(Ledger ledger, Mailboxes mailboxes, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.mailboxes = mailboxes;
        this.mails = new ArrivalMails(ids, clock);
        this.clock = clock;
    }

    /** Delivers the notification of an arrival; returns the mails owed since, or empty while a verdict is awaited. */
    Optional<List<OutboxEntry>> ofArrival(OutboxEntry row, Notification owed) {
        var found = ledger.transaction(tables -> tables.folders().findByCase(owed.caseId()));
        if (found.isEmpty()) {
            close(row);
            return Optional.of(List.of());
        }
        var part = found.get().part(owed.caseId()).orElseThrow();
        if (found.get().attachmentsOf(part).stream().anyMatch(Attachment::awaitsVerdict) || awaitsEvent(part)) {
            return Optional.empty();
        }
        put(owed.addressedTo(part.recipient()), part.formerRecipients());
        return noteNotified(row, owed.caseId(), part.recipient()).or(() -> ofArrival(row, owed));
    }

    /** True if an event that the arrival tells of has a file without a verdict. */
    private boolean awaitsEvent(Case part) {
        return ledger.<Boolean>transaction(tables -> tables.events().of(part.id()).stream()
                .filter(event -> event.status() != EventStatus.IN_PROGRESS && event.sender() != Side.SI)
                .flatMap(event -> event.attachments().stream())
                .anyMatch(Attachment::awaitsVerdict));
    }

    /** True if a file of the folder's events waits for the antivirus. */
    boolean awaitsEventOf(UUID folderId) {
        return ledger.transaction(tables -> tables.folders().find(folderId)).stream()
                .flatMap(folder -> folder.cases().stream())
                .anyMatch(this::awaitsEvent);
    }

    /** Delivers the notification of an event; false while a verdict is awaited. */
    boolean ofEvent(OutboxEntry row, Notification owed) {
        var eventId = Objects.requireNonNull(owed.eventId());
        var event = ledger.transaction(tables -> tables.events().find(eventId));
        var part = ledger.transaction(tables -> tables.folders().findByCase(owed.caseId()))
                .flatMap(folder -> folder.part(owed.caseId()));
        if (event.isEmpty() || part.isEmpty()) {
            close(row);
            return true;
        }
        if (event.get().attachments().stream().anyMatch(Attachment::awaitsVerdict)) {
            return false;
        }
        var told = owed.telling(event.get().state());
        if (event.get().sender() == Side.SI) {
            tell(told, List.of());
        } else {
            tell(told.addressedTo(part.get().recipient()), part.get().formerRecipients());
        }
        return closeIfStillIts(part.get().recipient(), row, owed.caseId()) || ofEvent(row, owed);
    }

    /** Tells an event's author, or the present recipient of the case, that the other side received the event. */
    void ofReceipt(OutboxEntry row, Notification owed) {
        var eventId = Objects.requireNonNull(owed.eventId());
        var event = ledger.transaction(tables -> tables.events().find(eventId));
        var part = ledger.transaction(tables -> tables.folders().findByCase(owed.caseId()))
                .flatMap(folder -> folder.part(owed.caseId()));
        if (event.isEmpty() || part.isEmpty()) {
            close(row);
            return;
        }
        var told = owed.telling(event.get().state());
        if (event.get().sender() == Side.SI) {
            put(told.addressedTo(part.get().recipient()), part.get().formerRecipients());
        } else {
            put(told, List.of());
        }
        if (!closeIfStillIts(part.get().recipient(), row, owed.caseId())) {
            ofReceipt(row, owed);
        }
    }

    /** RECEIVED is an event's last state, so the last update is never older than an earlier one. */
    private void tell(Notification notification, List<OrganizationId> formerRecipients) {
        put(notification, formerRecipients);
        if (Objects.requireNonNull(notification.event()).status() == EventStatus.RECEIVED) {
            mailboxes.restate(notification);
        }
    }

    /** Former recipients keep no entry of the case, and a late dispatcher gives them none. */
    private void put(Notification notification, List<OrganizationId> formerRecipients) {
        for (var former : formerRecipients) {
            if (!former.equals(notification.recipient())
                    && !mailboxes.move(notification.addressedTo(former), notification.recipient())) {
                return;
            }
        }
        mailboxes.put(notification);
    }

    /** Returns the mails owed since; empty, without any note, if the case has another recipient by now. */
    private Optional<List<OutboxEntry>> noteNotified(OutboxEntry row, UUID caseId, OrganizationId told) {
        return ledger.transaction(tables -> {
            var folder = tables.folders().lockByCase(caseId);
            if (folder.isPresent()
                    && !told.equals(folder.get().part(caseId).orElseThrow().recipient())) {
                return Optional.empty();
            }
            tables.outbox().close(row.id());
            return Optional.of(
                    folder.map(each -> notified(tables, each, caseId)).orElse(List.of()));
        });
    }

    private List<OutboxEntry> notified(Tables tables, Folder folder, UUID caseId) {
        var part = folder.part(caseId).orElseThrow();
        if (part.status() != Status.HUBEE_COMPLETED) {
            return List.of();
        }
        var retention = tables.processes().retention(folder.processCode());
        tables.folders().update(notified(folder, part, clock.instant(), retention));
        return mails.owe(tables, folder, part);
    }

    private static Folder notified(Folder folder, Case part, Instant now, Retention retention) {
        var told = folder.with(part.moved(Status.HUBEE_NOTIFIED, now, retention));
        var all = told.cases().stream().allMatch(each -> each.status().isNotified());
        return all && told.globalStatus() == Status.HUBEE_COMPLETED
                ? told.marked(Status.HUBEE_NOTIFIED, told.closedAt(), now)
                : told;
    }

    private boolean closeIfStillIts(OrganizationId told, OutboxEntry row, UUID caseId) {
        return ledger.transaction(tables -> {
            var present = tables.folders().recipients(Set.of(caseId)).get(caseId);
            if (present != null && !present.equals(told)) {
                return false;
            }
            tables.outbox().close(row.id());
            return true;
        });
    }

    private void close(OutboxEntry row) {
        ledger.write(tables -> tables.outbox().close(row.id()));
    }
}
