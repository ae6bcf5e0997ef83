package relais.domain.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;

/**
 * The mailbox of each organisation, oldest notification first, and apart from it the deletions kept for replay. Reads are
 * strongly consistent. Each method throws {@link relais.domain.Unavailable} if the store does not answer in time.
 */
public interface Mailboxes {

    /** Puts a notification once. It is not put again if it is there, or if it was ever deleted there. */
    void put(Notification notification);

    /** Updates the event state of a notification that waits or is kept for replay; does nothing elsewhere. */
    void restate(Notification notification);

    /** The organisation's oldest notifications, of every démarche. */
    List<Notification> list(OrganizationId recipient, int limit);

    /** The oldest notifications of one démarche, whatever else waits there. */
    List<Notification> list(OrganizationId recipient, String processCode, int limit);

    /** Like {@link #list(OrganizationId, int)}, after that notification. */
    List<Notification> listAfter(OrganizationId recipient, UUID last, int limit);

    Optional<Notification> find(OrganizationId recipient, UUID id);

    /** Moves a waiting notification to the deletions; does nothing if it is gone already. */
    void delete(Deletion deletion);

    /**
     * The instant of an organisation's deletion of a case's notification, however long ago; empty if it waits or never existed.
     */
    Optional<Instant> deletedAt(OrganizationId recipient, UUID caseId, UUID id);

    /** An organisation's deletions from that instant on, of every démarche, oldest first. Some may be past their retention. */
    List<Deletion> deletions(OrganizationId recipient, Instant since, int limit);

    /** Like {@link #deletions(OrganizationId, Instant, int)}, of one démarche. */
    List<Deletion> deletions(OrganizationId recipient, String processCode, Instant since, int limit);

    /** Drops an organisation's deletions about a case that ended. Their notifications are still never put again. */
    void forgetDeletions(OrganizationId recipient, UUID caseId);

    /**
     * Moves a notification from its recipient's mailbox to another, in its present state. A notification not put yet is put in
     * the other mailbox instead. From then on it cannot be put in the mailbox that it left.
     *
     * @return false if it was deleted in either mailbox, and so waits in neither
     */
    boolean move(Notification notification, OrganizationId other);
}
