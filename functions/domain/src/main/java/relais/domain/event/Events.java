package relais.domain.event;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;

/** The events of every case, each with its files. A writer holds the event's folder locked. */
public interface Events {

    /** The events of a case, in the order in which they were recorded. */
    List<Event> of(UUID caseId);

    Optional<Event> find(UUID id);

    void insert(Event event);

    /** Replaces an existing event and its files. */
    void update(Event event);

    /** Transfers one organisation's events of these cases to another organisation as their author. */
    void handOver(Collection<UUID> caseIds, OrganizationId transmitter, OrganizationId other);

    /** Removes an event and its files; does nothing if it is unknown. */
    void delete(UUID id);
}
