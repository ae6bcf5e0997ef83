package relais.domain.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;

/**
 * The outbox, which holds the effects still owed. Entries come back in the order of their ids, which is the order of their
 * decisions.
 */
public interface Outbox {
    void add(OutboxEntry row);

    Optional<OutboxEntry> find(UUID id);

    /** The due entries of one subject. */
    List<OutboxEntry> dueFor(UUID subjectId, Instant now);

    /** The oldest due entries of any subject. */
    List<OutboxEntry> due(Instant now, int limit);

    /** The entries of uploads to a folder's upload addresses that are still awaited, due or not. */
    List<OutboxEntry> awaitedUploads(UUID folderId);

    /** The entries that tell the other side of a folder's cases about events, in its mailbox or by mail, due or not. */
    List<OutboxEntry> eventNotifications(UUID folderId);

    /** True if notifications are still to be moved into the one mailbox, or out of the other. */
    boolean owesMove(OrganizationId into, OrganizationId outOf);

    /** Sets an entry's due instant without counting an attempt; does nothing if the entry is unknown. */
    void reschedule(UUID id, Instant dueAt);

    /**
     * Postpones an entry and counts an attempt. Returns false if another caller has closed the entry, or taken it since
     * {@code seen}.
     */
    boolean postpone(OutboxEntry seen, Instant dueAt);

    /** Removes an entry once its effect took place; does nothing if the entry is unknown. */
    void close(UUID id);
}
