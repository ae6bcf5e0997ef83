package relais.domain.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.access.Side;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.folder.Folder;
import relais.domain.folder.PartnerInfo;
import relais.domain.mailbox.EventState;
import relais.domain.mailbox.EventStatus;

/**
 * An action of one side of a case, as the hub recorded it. Its files keep the order of the request.
 *
 * @param caseMoves number of status changes of its case when it was recorded or sent, its own included
 * @param notificationId the entry that told the other side; null until it is told
 */
public record Event(
        UUID id,
        UUID caseId,
        OrganizationId transmitter,
        Action action,
        EventStatus status,
        Instant createdAt,
        Instant updatedAt,
        PartnerInfo partnerInfo,
        List<Attachment> attachments,
        int caseMoves,
        @Nullable UUID notificationId) {
    public Event {
        attachments = List.copyOf(attachments);
    }

    /** The side that sent it. */
    public Side sender() {
        return transmitter.type() == OrganizationType.SI ? Side.SI : Side.OSL;
    }

    /** The organisation that it is addressed to. */
    public OrganizationId addressee(Folder folder) {
        return sender() == Side.SI
                ? folder.osl()
                : folder.part(caseId).orElseThrow().recipient();
    }

    public EventState state() {
        return new EventState(action.type(), status);
    }

    public Optional<Attachment> attachment(UUID attachmentId) {
        return attachments.stream()
                .filter(file -> file.id().equals(attachmentId))
                .findFirst();
    }

    /** The names of the files whose bytes have not come, separated by commas; empty if all have. */
    String pending() {
        return attachments.stream()
                .filter(file -> file.status() == AttachmentStatus.PENDING)
                .map(Attachment::fileName)
                .collect(Collectors.joining(", "));
    }

    /**
     * The event as these sides see it. An operator sees no comment. A recipient sees only files that it can download; before an
     * event is sent it sees all of its own files and none of the operator's.
     */
    public Event seenFrom(Set<Side> sides) {
        var seen = sides.contains(Side.SI) ? action : action.withoutComment();
        return new Event(
                id,
                caseId,
                transmitter,
                seen,
                status,
                createdAt,
                updatedAt,
                partnerInfo,
                filesFor(sides),
                caseMoves,
                notificationId);
    }

    private List<Attachment> filesFor(Set<Side> sides) {
        if (sides.contains(Side.OSL)) {
            return attachments;
        }
        if (status == EventStatus.IN_PROGRESS) {
            return sender() == Side.SI ? attachments : List.of();
        }
        return attachments.stream().filter(Attachment::isDownloadable).toList();
    }

    Event with(EventStatus changed, Instant now) {
        return changed(transmitter, changed, now, attachments, caseMoves, notificationId);
    }

    Event sent(int moves, Instant now) {
        return changed(transmitter, EventStatus.SENT, now, attachments, moves, notificationId);
    }

    Event saidBy(OrganizationId other) {
        return changed(other, status, updatedAt, attachments, caseMoves, notificationId);
    }

    Event toldBy(UUID notification) {
        return changed(transmitter, status, updatedAt, attachments, caseMoves, notification);
    }

    public Event with(Attachment changed) {
        var all = attachments.stream()
                .map(file -> file.id().equals(changed.id()) ? changed : file)
                .toList();
        return changed(transmitter, status, updatedAt, all, caseMoves, notificationId);
    }

    private Event changed(
            OrganizationId from,
            EventStatus to,
            Instant at,
            List<Attachment> files,
            int moves,
            @Nullable UUID notification) {
        return new Event(id, caseId, from, action, to, createdAt, at, partnerInfo, files, moves, notification);
    }
}
