package relais.domain.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An effect still owed, written with the decision that owes it; gone once the effect took place.
 *
 * @param subjectId what the decision was about: a folder, an account, a subscription or a migration
 * @param dueAt not to be tried before
 * @param attempts how often it was tried in vain
 */
public record OutboxEntry(UUID id, UUID subjectId, Effect effect, Instant dueAt, int attempts) {
    public static OutboxEntry due(UUID id, UUID subjectId, Effect effect, Instant dueAt) {
        return new OutboxEntry(id, subjectId, effect, dueAt, 0);
    }
}
