package relais.domain.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An effect still owed, written with the decision that owes it; gone once the effect took place.
 *
 * @param dueAt not to be tried before
 * @param attempts how often it was tried in vain
 */
public record OutboxRow(UUID id, UUID folderId, Effect effect, Instant dueAt, int attempts) {
    public static OutboxRow due(UUID id, UUID folderId, Effect effect, Instant dueAt) {
        return new OutboxRow(id, folderId, effect, dueAt, 0);
    }
}
