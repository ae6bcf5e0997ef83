package relais.domain.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An effect still owed. The entry is written with its decision and removed once the effect took place.
 *
 * @param subjectId the subject of the decision, which is a folder, an account, a subscription or a migration
 * @param dueAt the instant before which no attempt is made
 * @param attempts number of failed attempts
 */
public record OutboxEntry(UUID id, UUID subjectId, Effect effect, Instant dueAt, int attempts) {
    public static OutboxEntry due(UUID id, UUID subjectId, Effect effect, Instant dueAt) {
        return new OutboxEntry(id, subjectId, effect, dueAt, 0);
    }
}
