package relais.domain.event;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import relais.domain.OrganizationId;

/** Events in a map that its owner snapshots, in the order in which they were recorded. */
public record MemoryEvents(SequencedMap<UUID, Event> byId) implements Events {

    @Override
    public List<Event> of(UUID caseId) {
        return byId.values().stream()
                .filter(event -> event.caseId().equals(caseId))
                .toList();
    }

    @Override
    public Optional<Event> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public void insert(Event event) {
        byId.put(event.id(), event);
    }

    @Override
    public void update(Event event) {
        if (byId.replace(event.id(), event) == null) {
            throw new IllegalStateException("no event " + event.id());
        }
    }

    @Override
    public void handOver(Collection<UUID> caseIds, OrganizationId transmitter, OrganizationId other) {
        byId.replaceAll((id, event) ->
                caseIds.contains(event.caseId()) && event.transmitter().equals(transmitter)
                        ? event.saidBy(other)
                        : event);
    }

    @Override
    public void delete(UUID id) {
        byId.remove(id);
    }
}
