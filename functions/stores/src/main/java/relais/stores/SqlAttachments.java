package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.Stored;
import relais.domain.attachment.Verdict;

/** The attachments of a folder or of an event, in their order. */
record SqlAttachments(Handle handle, String table, String owner) {
    /** What {@link #read} expects of a row, from the table as {@code a}. */
    static final String COLUMNS = """
            a.id AS attachment_id, a.file_name, a.type, a.size, a.mime_type, a.recipients, a.status AS attachment_status,
            a.rejection_reason, a.stored_key, a.stored_size, a.stored_digest, a.verdict
            """;

    private static final String SAVE = """
            INSERT INTO %s (id, %s, position, file_name, type, size, mime_type, recipients, status,
                rejection_reason, stored_key, stored_size, stored_digest, verdict)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET (position, file_name, type, size, mime_type, recipients, status,
                rejection_reason, stored_key, stored_size, stored_digest, verdict)
            = (excluded.position, excluded.file_name, excluded.type, excluded.size, excluded.mime_type, excluded.recipients,
                excluded.status, excluded.rejection_reason, excluded.stored_key, excluded.stored_size,
                excluded.stored_digest, excluded.verdict)
            """;

    static SqlAttachments ofFolders(Handle handle) {
        return new SqlAttachments(handle, "attachment", "folder_id");
    }

    static SqlAttachments ofEvents(Handle handle) {
        return new SqlAttachments(handle, "event_attachment", "event_id");
    }

    void replace(UUID ownerId, List<Attachment> before, List<Attachment> after) {
        Placed.gone(before, after, Attachment::id)
                .forEach(id -> handle.execute("DELETE FROM %s WHERE id = ?".formatted(table), id));
        var changed = Placed.changed(before, after);
        if (changed.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch(SAVE.formatted(table, owner))) {
            changed.forEach(placed -> add(batch, ownerId, placed.position(), placed.value()));
            batch.execute();
        }
    }

    /** Empty where a folder has fewer attachments than cases, or an event none. */
    static Optional<Attachment> read(ResultSet row) throws SQLException {
        if (row.getString("attachment_id") == null) {
            return Optional.empty();
        }
        return Optional.of(new Attachment(
                SqlColumns.uuid(row, "attachment_id"),
                row.getString("file_name"),
                row.getString("type"),
                row.getLong("size"),
                row.getString("mime_type"),
                SqlColumns.texts(row, "recipients"),
                SqlColumns.name(row, "attachment_status", AttachmentStatus.class),
                row.getString("rejection_reason"),
                stored(row)));
    }

    private static void add(PreparedBatch batch, UUID ownerId, int position, Attachment file) {
        var stored = file.stored();
        batch.add(
                file.id(),
                ownerId,
                position,
                file.fileName(),
                file.type(),
                file.size(),
                file.mimeType(),
                SqlColumns.array(file.recipients()),
                file.status(),
                file.rejectionReason(),
                stored.map(Stored::key).orElse(null),
                stored.map(Stored::size).orElse(null),
                stored.map(Stored::digest).orElse(null),
                stored.map(Stored::verdict).orElse(null));
    }

    private static @Nullable Stored stored(ResultSet row) throws SQLException {
        @Nullable String key = row.getString("stored_key");
        return key == null
                ? null
                : new Stored(
                        key,
                        row.getLong("stored_size"),
                        row.getString("stored_digest"),
                        SqlColumns.name(row, "verdict", Verdict.class));
    }
}
