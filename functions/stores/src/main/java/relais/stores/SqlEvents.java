package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import relais.domain.attachment.Attachment;
import relais.domain.event.Action;
import relais.domain.event.ActionType;
import relais.domain.event.Event;
import relais.domain.event.EventStatus;
import relais.domain.event.Events;
import relais.domain.folder.PartnerInfo;
import relais.domain.organization.OrganizationId;

/** Events as one transaction sees them. */
final class SqlEvents implements Events {
    private static final String COLUMNS = """
            case_id, transmitter, action_type, author, message, comment, notifies, case_current_status, case_new_status,
            partner_attributes, status, created_at, updated_at, editor_name, application_name, software_version,
            case_moves, notification_id
            """;
    private static final String VALUES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
    private static final String INSERT = "INSERT INTO event (%s, id) VALUES (%s, ?)".formatted(COLUMNS, VALUES);
    private static final String UPDATE = "UPDATE event SET (%s) = (%s) WHERE id = ?".formatted(COLUMNS, VALUES);

    /** In one statement, so that what it answers existed at one instant: a row for each file, or one for an event without any. */
    private static final String WHOLE = """
            SELECT event.*, %s FROM event LEFT JOIN event_attachment AS a ON a.event_id = event.id
            """.formatted(SqlAttachments.COLUMNS);

    private final Handle handle;
    private final SqlAttachments attachments;

    SqlEvents(Handle handle) {
        this.handle = handle;
        this.attachments = SqlAttachments.ofEvents(handle);
    }

    @Override
    public List<Event> of(UUID caseId) {
        return events("case_id = ?", caseId);
    }

    @Override
    public Optional<Event> find(UUID id) {
        return events("event.id = ?", id).stream().findFirst();
    }

    @Override
    public void insert(Event event) {
        handle.execute(INSERT, values(event));
        attachments.replace(event.id(), List.of(), event.attachments());
    }

    @Override
    public void update(Event event) {
        var before = find(event.id()).orElseThrow(() -> new IllegalStateException("no event " + event.id()));
        handle.execute(UPDATE, values(event));
        attachments.replace(event.id(), before.attachments(), event.attachments());
    }

    @Override
    public void handOver(Collection<UUID> caseIds, OrganizationId transmitter, OrganizationId other) {
        handle.execute(
                "UPDATE event SET transmitter = ? WHERE case_id = ANY(?) AND transmitter = ?",
                other.toString(),
                caseIds.toArray(UUID[]::new),
                transmitter.toString());
    }

    @Override
    public void delete(UUID id) {
        handle.execute("DELETE FROM event WHERE id = ?", id);
    }

    private List<Event> events(String condition, UUID value) {
        return handle.select(WHOLE + "WHERE " + condition + " ORDER BY recorded, position", value)
                .reduceResultSet(new ArrayList<Event>(), (events, row, context) -> and(events, row));
    }

    private static ArrayList<Event> and(ArrayList<Event> events, ResultSet row) throws SQLException {
        var file = SqlAttachments.read(row);
        if (!events.isEmpty() && events.getLast().id().equals(SqlColumns.uuid(row, "id"))) {
            var files = new ArrayList<>(events.getLast().attachments());
            file.ifPresent(files::add);
            events.set(events.size() - 1, event(row, files));
        } else {
            events.add(event(row, file.stream().toList()));
        }
        return events;
    }

    private static Event event(ResultSet row, List<Attachment> files) throws SQLException {
        return new Event(
                SqlColumns.uuid(row, "id"),
                SqlColumns.uuid(row, "case_id"),
                SqlColumns.organization(row, "transmitter"),
                new Action(
                        SqlColumns.name(row, "action_type", ActionType.class),
                        row.getString("author"),
                        row.getString("message"),
                        row.getString("comment"),
                        row.getBoolean("notifies"),
                        row.getString("case_current_status"),
                        row.getString("case_new_status"),
                        row.getString("partner_attributes")),
                SqlColumns.name(row, "status", EventStatus.class),
                SqlColumns.instant(row, "created_at"),
                SqlColumns.instant(row, "updated_at"),
                new PartnerInfo(
                        row.getString("editor_name"),
                        row.getString("application_name"),
                        row.getString("software_version")),
                files,
                row.getInt("case_moves"),
                row.getObject("notification_id", UUID.class));
    }

    /** In the order of {@link #COLUMNS}, then the id. */
    private static @Nullable Object[] values(Event event) {
        var action = event.action();
        return new @Nullable Object[] {
            event.caseId(),
            event.transmitter().toString(),
            action.type(),
            action.author(),
            action.message(),
            action.comment(),
            action.notifies(),
            action.caseCurrentStatus(),
            action.caseNewStatus(),
            action.partnerAttributes(),
            event.status(),
            event.createdAt(),
            event.updatedAt(),
            event.partnerInfo().editorName(),
            event.partnerInfo().applicationName(),
            event.partnerInfo().softwareVersion(),
            event.caseMoves(),
            event.notificationId(),
            event.id()
        };
    }
}
