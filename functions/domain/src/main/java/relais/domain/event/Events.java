package relais.domain.event;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;

/** The events of every case, each with its files; whoever writes one holds its folder locked. */
public interface Events {

    /** In the order in which they were recorded. */
    List<Event> of(UUID caseId);

    Optional<Event> find(UUID id);

    void insert(Event event);

    /** Replaces an event that is there, with its files. */
    void update(Event event);

    /** Has what one organisation said in these cases said by another. */
    void handOver(Collection<UUID> caseIds, OrganizationId transmitter, OrganizationId other);

    /** Removes it with its files; unknown: nothing. */
    void delete(UUID id);
}
