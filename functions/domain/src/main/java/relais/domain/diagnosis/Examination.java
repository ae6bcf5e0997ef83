package relais.domain.diagnosis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import relais.domain.Ledger.Tables;
import relais.domain.access.Side;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.Stored;
import relais.domain.attachment.Verdict;
import relais.domain.event.Event;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.mailbox.EventStatus;
import relais.domain.mailbox.Mailboxes;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Subscription;

/**
 * The examination of one case for a caller on these sides.
 *
 * @param records the findings from the ledger
 */
record Examination(Folder folder, Case part, Set<Side> sides, List<Finding> records, List<Event> events) {

    static Examination of(Tables tables, Folder folder, Case part, Set<Side> sides, Instant now) {
        var found = new ArrayList<Finding>();
        if (!folder.isCompleted()) {
            found.add(new Finding.NotCompleted());
        }
        for (var file : folder.attachmentsOf(part)) {
            ofFile(folder, file).ifPresent(found::add);
        }
        var isScanned = folder.attachmentsOf(part).stream().noneMatch(Attachment::awaitsVerdict);
        if (part.status() == Status.HUBEE_COMPLETED && isScanned) {
            found.add(new Finding.BeingNotified(folder.completedAt()));
        }
        if (!isOver(part)) {
            ofRecipient(tables, folder, part).forEach(found::add);
            var subscription = tables.subscriptions().find(part.recipient(), folder.processCode());
            found.addAll(
                    subscription.map(each -> ofSubscription(each, now)).orElse(List.of(new Finding.NotSubscribed())));
        }
        return new Examination(folder, part, sides, found, tables.events().of(part.id()));
    }

    private static boolean isOver(Case part) {
        return part.status() == Status.CLOSED || part.status() == Status.ARCHIVED;
    }

    private static Stream<Finding> ofRecipient(Tables tables, Folder folder, Case part) {
        var closed = tables.organizations()
                .find(part.recipient())
                .filter(organization -> !organization.isActive())
                .<Finding>map(organization -> new Finding.RecipientClosed(organization.status()));
        var migrated = tables.migrations()
                .lastFrom(part.recipient())
                .filter(migration -> !migration.at().isAfter(folder.createdAt()))
                .<Finding>map(migration -> new Finding.RecipientMigrated(migration.target(), migration.at()));
        return Stream.concat(closed.stream(), migrated.stream());
    }

    private static Optional<Finding> ofFile(Folder folder, Attachment attachment) {
        var file = new Finding.File(folder.attachments().indexOf(attachment) + 1, attachment.type());
        return switch (attachment.status()) {
            case PENDING -> Optional.of(new Finding.FilePending(file));
            case REJECTED ->
                Optional.of(new Finding.FileRejected(
                        file, String.valueOf(attachment.rejectionReason()), folder.isCompleted()));
            case CORRUPTED -> Optional.of(refused(folder, attachment, file));
            case RECEIVED ->
                attachment
                        .stored()
                        .filter(stored -> stored.verdict() == Verdict.AWAITED)
                        .map(stored -> new Finding.FileUnscanned(file));
            case DELETED -> Optional.empty();
        };
    }

    private static Finding refused(Folder folder, Attachment attachment, Finding.File file) {
        return switch (attachment.stored().map(Stored::verdict).orElse(Verdict.INFECTED)) {
            case UNREADABLE -> new Finding.FileUnreadable(file, folder.isCompleted());
            case TOO_BIG -> new Finding.FileUnpackedTooBig(file, folder.isCompleted());
            case AWAITED, CLEAN, INFECTED -> new Finding.FileInfected(file, folder.isCompleted());
        };
    }

    private static List<Finding> ofSubscription(Subscription subscription, Instant now) {
        var found = new ArrayList<Finding>();
        var status = subscription.statusAt(now);
        switch (status) {
            case ACTIVE -> {}
            case INACTIVE -> found.add(new Finding.SubscriptionInactive(subscription.activeFrom()));
            case SUSPENDED, REFUSED -> found.add(new Finding.SubscriptionClosed(status));
        }
        if (subscription.accessMode() == AccessMode.PORTAIL) {
            found.add(new Finding.OnPortal());
        }
        return found;
    }

    /** The findings from the mailboxes. */
    List<Finding> waiting(Mailboxes mailboxes) {
        var found = new ArrayList<Finding>();
        if (part.status().isNotified()) {
            found.addAll(arrival(mailboxes));
        }
        for (var event : events) {
            if (event.status() == EventStatus.IN_PROGRESS && sides.contains(event.sender())) {
                found.add(new Finding.EventUnsent(event.action().type(), event.sender()));
            }
            ofFiles(event).ifPresent(found::add);
            notice(mailboxes, event).ifPresent(found::add);
        }
        return found;
    }

    /** The antivirus's verdict on the files of an event that was sent. */
    private static Optional<Finding> ofFiles(Event event) {
        var type = event.action().type();
        if (event.status() == EventStatus.IN_PROGRESS) {
            return Optional.empty();
        }
        if (event.attachments().stream().anyMatch(Attachment::awaitsVerdict)) {
            return Optional.of(new Finding.EventUnscanned(type));
        }
        return event.attachments().stream().anyMatch(file -> file.status() == AttachmentStatus.CORRUPTED)
                ? Optional.of(new Finding.EventFileRefused(type, event.sender()))
                : Optional.empty();
    }

    private List<Finding> arrival(Mailboxes mailboxes) {
        var id = Optional.ofNullable(part.arrivalId());
        var isNews = part.status() == Status.HUBEE_NOTIFIED;
        var waits = id.filter(ignored -> isNews).flatMap(each -> mailboxes.find(part.recipient(), each));
        if (waits.isPresent()) {
            return List.of(new Finding.Unread(waits.get().createdAt()));
        }
        var deleted = id.flatMap(each -> mailboxes.deletedAt(part.recipient(), part.id(), each));
        if (isNews && part.reopenedAt() == null) {
            return List.of(new Finding.Taken(deleted.orElse(null)));
        }
        Finding stands = isNews
                ? new Finding.Reopened(Objects.requireNonNull(part.reopenedAt()))
                : new Finding.Reached(part.status(), part.updatedAt());
        return Stream.concat(Stream.of(stands), deleted.stream().map(Finding.ArrivalDeleted::new))
                .toList();
    }

    /** The state of the notification of an event that the other side has not noted as received. */
    private Optional<Finding> notice(Mailboxes mailboxes, Event event) {
        var id = event.notificationId();
        if (event.status() != EventStatus.SENT || id == null) {
            return Optional.empty();
        }
        var type = event.action().type();
        var reader = reader(event);
        var mailbox = reader == Side.OSL ? folder.osl() : part.recipient();
        return mailboxes
                .find(mailbox, id)
                .<Finding>map(waits -> new Finding.EventUnread(type, reader, waits.createdAt()))
                .or(() -> mailboxes
                        .deletedAt(mailbox, part.id(), id)
                        .map(at -> new Finding.EventDeleted(type, reader, at)));
    }

    private static Side reader(Event event) {
        return event.sender() == Side.SI ? Side.OSL : Side.SI;
    }
}
