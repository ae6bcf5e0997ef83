package relais.domain.mailbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;

/**
 * An entry that waits in a mailbox until its recipient deletes it.
 *
 * @param id made with its cause, so that a repeated delivery is one entry; grows with time
 * @param eventId null for a new télédossier
 * @param event the event's state when last told; null for a new télédossier
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

    /** A notification of a new télédossier, or of an event whose state is still to be read. */
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
