package relais.stores;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import relais.domain.notification.Outbox;
import relais.domain.notification.OutboxRow;
import relais.domain.organization.OrganizationId;

/** Effects owed, as one transaction sees them; PostgreSQL writes and reads their JSON, see {@link SqlEffects}. */
record SqlOutbox(Handle handle) implements Outbox {
    private static final String ROWS =
            "SELECT id, folder_id, due_at, attempts, " + SqlEffects.COLUMNS + " FROM outbox ";

    @Override
    public void add(OutboxRow row) {
        var effect = SqlEffects.written(row.effect());
        try (var insert = handle.createUpdate("""
                INSERT INTO outbox (id, folder_id, due_at, attempts, kind, payload)
                VALUES (:id, :folderId, :dueAt, :attempts, :kind, %s)
                """.formatted(effect.payload()))) {
            insert.bind("id", row.id())
                    .bind("folderId", row.folderId())
                    .bind("dueAt", row.dueAt())
                    .bind("attempts", row.attempts())
                    .bind("kind", effect.kind())
                    .bindMap(effect.values())
                    .execute();
        }
    }

    @Override
    public Optional<OutboxRow> find(UUID id) {
        return rows(handle.select(ROWS + "WHERE id = ?", id)).stream().findFirst();
    }

    @Override
    public List<OutboxRow> dueFor(UUID folderId, Instant now) {
        return rows(handle.select(ROWS + "WHERE folder_id = ? AND due_at <= ? ORDER BY id", folderId, now));
    }

    @Override
    public List<OutboxRow> due(Instant now, int limit) {
        return rows(handle.select(ROWS + "WHERE due_at <= ? ORDER BY id LIMIT ?", now, limit));
    }

    @Override
    public List<OutboxRow> awaitedUploads(UUID folderId) {
        return rows(handle.select(ROWS + "WHERE folder_id = ? AND kind = 'DROP_UPLOAD' ORDER BY id", folderId));
    }

    @Override
    public boolean owesMove(OrganizationId into, OrganizationId outOf) {
        return handle.select(
                        "SELECT EXISTS (SELECT FROM outbox WHERE kind = 'MOVE_NOTIFICATIONS' AND (payload ->> 'target' = ? OR payload ->> 'source' = ?))",
                        into.toString(),
                        outOf.toString())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public void reschedule(UUID id, Instant dueAt) {
        handle.execute("UPDATE outbox SET due_at = ? WHERE id = ?", dueAt, id);
    }

    @Override
    public boolean postpone(OutboxRow seen, Instant dueAt) {
        var taken = handle.execute(
                "UPDATE outbox SET due_at = ?, attempts = attempts + 1 WHERE id = ? AND due_at = ? AND attempts = ?",
                dueAt,
                seen.id(),
                seen.dueAt(),
                seen.attempts());
        return taken == 1;
    }

    @Override
    public void close(UUID id) {
        handle.execute("DELETE FROM outbox WHERE id = ?", id);
    }

    private static List<OutboxRow> rows(Query query) {
        return query.map((row, context) -> new OutboxRow(
                        SqlColumns.uuid(row, "id"),
                        SqlColumns.uuid(row, "folder_id"),
                        SqlEffects.read(row),
                        SqlColumns.instant(row, "due_at"),
                        row.getInt("attempts")))
                .list();
    }
}
