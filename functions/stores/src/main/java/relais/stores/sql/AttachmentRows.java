package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The tables {@code attachment} and {@code event_attachment}, which differ by the owner of a file. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface AttachmentRows extends GenericRepository<AttachmentRow, UUID> {
    String WRITTEN = """
            , position, file_name, type, size, mime_type, recipients, status, rejection_reason, stored_key, stored_size,
                stored_digest, verdict)
            VALUES (:id, :owner, :position, :fileName, :type, :size, :mimeType, :recipients, :status, :rejectionReason,
                :storedKey, :storedSize, :storedDigest, :verdict)
            ON CONFLICT (id) DO UPDATE SET (position, file_name, type, size, mime_type, recipients, status,
                rejection_reason, stored_key, stored_size, stored_digest, verdict)
            = (excluded.position, excluded.file_name, excluded.type, excluded.size, excluded.mime_type, excluded.recipients,
                excluded.status, excluded.rejection_reason, excluded.stored_key, excluded.stored_size,
                excluded.stored_digest, excluded.verdict)
            """;

    @Query("INSERT INTO attachment (id, folder_id" + WRITTEN)
    void upsertOfFolder(List<AttachmentRow> rows);

    @Query("INSERT INTO event_attachment (id, event_id" + WRITTEN)
    void upsertOfEvent(List<AttachmentRow> rows);

    @Query("DELETE FROM attachment WHERE id = ANY(:ids::uuid[])")
    void deleteOfFolder(String[] ids);

    @Query("DELETE FROM event_attachment WHERE id = ANY(:ids::uuid[])")
    void deleteOfEvent(String[] ids);
}
