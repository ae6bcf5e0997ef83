package relais.stores.sql;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.event.Event;
import relais.domain.event.Events;

/** Events as one transaction sees them. */
record SqlEvents(EventRows rows, SqlAttachments attachments) implements Events {

    @Override
    public List<Event> of(UUID caseId) {
        return EventRow.events(rows.findOf(caseId));
    }

    @Override
    public Optional<Event> find(UUID id) {
        return EventRow.events(rows.find(id)).stream().findFirst();
    }

    @Override
    public void insert(Event event) {
        rows.insert(EventRow.of(event));
        attachments.replace(event.id(), List.of(), event.attachments());
    }

    @Override
    public void update(Event event) {
        var before = find(event.id()).orElseThrow(() -> new IllegalStateException("no event " + event.id()));
        rows.update(EventRow.of(event));
        attachments.replace(event.id(), before.attachments(), event.attachments());
    }

    @Override
    public void handOver(Collection<UUID> caseIds, OrganizationId transmitter, OrganizationId other) {
        rows.handOver(SqlColumns.array(caseIds), transmitter, other.toString());
    }

    @Override
    public void delete(UUID id) {
        rows.deleteById(id);
    }
}
