package relais.domain.outbox;

import java.util.UUID;

/** Queues the id of an outbox entry for another function to perform, at least once. */
@FunctionalInterface
public interface WorkQueue {
    /** @throws relais.domain.Unavailable if the queue does not answer in time */
    void submit(UUID rowId);
}
