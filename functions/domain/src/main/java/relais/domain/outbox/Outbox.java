package relais.domain.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;

/** The effects still owed. Rows come back in the order of their ids, which is the order of their decisions. */
public interface Outbox {
    void add(OutboxEntry row);

    Optional<OutboxEntry> find(UUID id);

    /** Those about one subject that are due. */
    List<OutboxEntry> dueFor(UUID subjectId, Instant now);

    /** The oldest that are due, whatever they are about. */
    List<OutboxEntry> due(Instant now, int limit);

    /** The uploads to addresses of their own that are still awaited for a folder, due or not. */
    List<OutboxEntry> awaitedUploads(UUID folderId);

    /** Whether notifications are still owed to move into the one's mailbox, or out of the other's. */
    boolean owesMove(OrganizationId into, OrganizationId outOf);

    /** Brings the day forward or puts it off, without counting an attempt; unknown row: nothing. */
    void reschedule(UUID id, Instant dueAt);

    /** Puts it off after an attempt; false when another has closed it, or taken it since {@code seen}. */
    boolean postpone(OutboxEntry seen, Instant dueAt);

    /** The effect took place; unknown row: nothing. */
    void close(UUID id);
}
