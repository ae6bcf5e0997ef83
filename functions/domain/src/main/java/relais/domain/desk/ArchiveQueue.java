package relais.domain.desk;

import java.util.UUID;

/** Queues the id of an archive for another function to make it, at least once. */
@FunctionalInterface
public interface ArchiveQueue {
    /** @throws relais.domain.Unavailable if the queue does not answer in time */
    void submit(UUID archiveId);
}
