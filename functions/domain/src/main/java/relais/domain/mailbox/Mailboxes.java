package relais.domain.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;

/** What waits for each organisation, oldest first, and apart from it what it deleted; read as last written. */
public interface Mailboxes {

    /** Puts it there once: a notification that is there, or was there and was deleted, however long ago, is not put again. */
    void put(Notification notification);

    /** Tells anew of its event, where it still waits or is kept; elsewhere: nothing. */
    void restate(Notification notification);

    /** The oldest ones of that organisation, of every démarche. */
    List<Notification> list(OrganizationId recipient, int limit);

    /** The oldest ones of that organisation and démarche, whatever else waits there. */
    List<Notification> list(OrganizationId recipient, String processCode, int limit);

    /** Like {@link #list(OrganizationId, int)}, only those after that one. */
    List<Notification> listAfter(OrganizationId recipient, UUID last, int limit);

    Optional<Notification> find(OrganizationId recipient, UUID id);

    /** Takes it out of what waits, and keeps it apart; already gone: nothing. */
    void delete(Deletion deletion);

    /** When that organisation deleted that notification of a case, however long ago; empty where it waits, or was never there. */
    Optional<Instant> deletedAt(OrganizationId recipient, UUID caseId, UUID id);

    /** What that organisation deleted at that instant or later, of every démarche, oldest deletion first; some may be past its time. */
    List<Deletion> deletions(OrganizationId recipient, Instant since, int limit);

    /** As {@link #deletions(OrganizationId, Instant, int)}, of one démarche. */
    List<Deletion> deletions(OrganizationId recipient, String processCode, Instant since, int limit);

    /** Its case ended: what that organisation deleted about it is kept no longer, and still never put again. */
    void forgetDeletions(OrganizationId recipient, UUID caseId);

    /**
     * Takes it from its recipient to another, as it waits there; if it does not wait there yet, it waits at the other's in its stead.
     * From then on it cannot be put in the mailbox that it left.
     *
     * @return false when it was deleted, here or there: then it waits nowhere
     */
    boolean move(Notification notification, OrganizationId other);
}
