package relais.domain.mailbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;

/**
 * Something that waits in a mailbox until its recipient deletes it.
 *
 * @param id made with its cause, so that telling it twice tells it once; grows with time
 * @param eventId null for a new télédossier
 * @param event as it was when last told; null for a new télédossier
 */
public record Notification(
        UUID id,
        OrganizationId recipient,
        OrganizationId transmitter,
        String processCode,
        UUID caseId,
        @Nullable UUID eventId,
        Instant createdAt,
        @Nullable EventState event) {

    /** One of a new télédossier, or of an event that is yet to be read. */
    public Notification(
            UUID id,
            OrganizationId recipient,
            OrganizationId transmitter,
            String processCode,
            UUID caseId,
            @Nullable UUID eventId,
            Instant createdAt) {
        this(id, recipient, transmitter, processCode, caseId, eventId, createdAt, null);
    }

    public Notification addressedTo(OrganizationId other) {
        return new Notification(id, other, transmitter, processCode, caseId, eventId, createdAt, event);
    }

    public Notification telling(EventState state) {
        return new Notification(id, recipient, transmitter, processCode, caseId, eventId, createdAt, state);
    }
}
