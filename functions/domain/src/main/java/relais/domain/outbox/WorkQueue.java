package relais.domain.outbox;

import java.util.UUID;

/** Hands the id of an outbox row to whoever performs it elsewhere; at least once. */
@FunctionalInterface
public interface WorkQueue {
    void submit(UUID rowId);
}
