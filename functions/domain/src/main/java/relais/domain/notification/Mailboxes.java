package relais.domain.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.organization.OrganizationId;

/** What waits for each organisation, oldest first; read as last written. */
public interface Mailboxes {

    /** Puts it there once: a notification that is there, or was there and was deleted, is not put again. */
    void put(Notification notification);

    /** Tells anew of its event, where it still waits; elsewhere: nothing. */
    void restate(Notification notification);

    /** The oldest ones of that organisation, of every démarche. */
    List<Notification> list(OrganizationId recipient, int limit);

    /** The oldest ones of that organisation and démarche, whatever else waits there. */
    List<Notification> list(OrganizationId recipient, String processCode, int limit);

    Optional<Notification> find(OrganizationId recipient, UUID id);

    /** Takes it away for good; already gone: nothing. */
    void delete(Notification notification);
}
