package relais.domain.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of every case, each with its files; whoever writes one holds its folder locked. */
public interface Events {

    /** In the order in which they were recorded. */
    List<Event> of(UUID caseId);

    Optional<Event> find(UUID id);

    void insert(Event event);

    /** Replaces an event that is there, with its files. */
    void update(Event event);

    /** Removes it with its files; unknown: nothing. */
    void delete(UUID id);
}
