package relais.domain.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import relais.domain.OrganizationId;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.FileDeclaration;
import relais.domain.attachment.Stored;
import relais.domain.folder.Case;
import relais.domain.mailbox.EventStatus;

/**
 * Recognises posted events that repeat an earlier one. A repetition has the same content from the same side, comes soon after,
 * and finds the case without any change of status since (contract, flow 3; decision 0005).
 */
final class Repeats {
    static final Duration OF_A_STATUS = Duration.ofDays(1);
    static final Duration OF_A_MESSAGE = Duration.ofMinutes(1);

    /** The window of an event with whole files. It is longer because people send a form again later than software its request. */
    static final Duration OF_WHOLE_FILES = Duration.ofHours(1);

    private Repeats() {}

    /**
     * The event that a post repeats.
     *
     * @param said the case's events, of both sides
     * @param files in the order of the request
     */
    static Optional<Event> earlier(
            List<Event> said,
            Case part,
            OrganizationId transmitter,
            Action action,
            List<FileDeclaration> files,
            Instant now) {
        return said.stream()
                .filter(event -> event.transmitter().equals(transmitter))
                .filter(event -> event.caseMoves() == part.moves())
                .filter(event -> action.repeats(event.action()))
                .filter(event -> declared(event).equals(files))
                .filter(event -> isRecent(event, now))
                .findFirst();
    }

    /**
     * The event that a post of stored files repeats, by its words and the bytes of its files.
     *
     * @param said the case's events, of both sides
     * @param files in the order of the request
     */
    static Optional<Event> earlierWhole(
            List<Event> said,
            Case part,
            OrganizationId transmitter,
            Action action,
            List<Attachment> files,
            Instant now) {
        var wanted = files.stream().map(Repeats::content).toList();
        return said.stream()
                .filter(event -> event.transmitter().equals(transmitter))
                .filter(event -> event.caseMoves() == part.moves())
                .filter(event -> event.status() != EventStatus.IN_PROGRESS)
                .filter(event -> action.repeats(event.action()))
                .filter(event -> event.attachments().stream()
                        .map(Repeats::content)
                        .toList()
                        .equals(wanted))
                // what the antivirus refused later may be sent again
                .filter(event ->
                        event.attachments().stream().noneMatch(file -> file.status() == AttachmentStatus.CORRUPTED))
                .filter(event -> isWithin(OF_WHOLE_FILES, event, now))
                .findFirst();
    }

    private static List<Object> content(Attachment file) {
        return List.of(file.fileName(), file.size(), file.stored().map(Stored::digest));
    }

    private static boolean isRecent(Event event, Instant now) {
        return switch (event.action().type()) {
            case STATUS_UPDATE, ADD_AWAITING -> isWithin(OF_A_STATUS, event, now);
            case SENDING_MESSAGE, COM_ADD ->
                event.status() != EventStatus.RECEIVED && isWithin(OF_A_MESSAGE, event, now);
            case ATTACH_DEPOSIT -> event.status() == EventStatus.IN_PROGRESS && isWithin(OF_A_MESSAGE, event, now);
            case ATTACH_DL, ATTACH_DL_ALL -> false;
        };
    }

    private static boolean isWithin(Duration time, Event event, Instant now) {
        return event.createdAt().isAfter(now.minus(time));
    }

    private static List<FileDeclaration> declared(Event event) {
        return event.attachments().stream().map(Repeats::declared).toList();
    }

    private static FileDeclaration declared(Attachment file) {
        return new FileDeclaration(file.fileName(), file.type(), file.size(), file.mimeType(), file.recipients());
    }
}
