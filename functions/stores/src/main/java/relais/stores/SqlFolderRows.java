package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import relais.domain.attachment.Attachment;
import relais.domain.folder.Applicant;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.folder.PartnerInfo;
import relais.domain.folder.Status;

/**
 * Reads a folder whole in one statement, so that what it answers existed at one instant whoever writes meanwhile:
 * row n holds the folder, its nth case and its nth attachment, as far as there are.
 */
final class SqlFolderRows {
    private static final String WHOLE = """
            SELECT folder.*, part.*
            FROM folder LEFT JOIN LATERAL (
                SELECT position, %s, %s
                FROM (SELECT * FROM folder_case WHERE folder_id = folder.id) AS c
                FULL JOIN (SELECT * FROM attachment WHERE folder_id = folder.id) AS a USING (position)
            ) AS part ON true
            """.formatted(SqlCases.COLUMNS, SqlAttachments.COLUMNS);

    private final List<Case> cases = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private @Nullable Folder folder;

    private SqlFolderRows() {}

    static Optional<Folder> find(Handle handle, String condition, Object... values) {
        var rows = handle.select(WHOLE + "WHERE " + condition + " ORDER BY position", values)
                .reduceResultSet(new SqlFolderRows(), (read, row, context) -> read.and(row));
        return Optional.ofNullable(rows.folder).map(rows::whole);
    }

    private SqlFolderRows and(ResultSet row) throws SQLException {
        SqlCases.read(row).ifPresent(cases::add);
        SqlAttachments.read(row).ifPresent(attachments::add);
        if (folder == null) {
            folder = withoutParts(row);
        }
        return this;
    }

    private static Folder withoutParts(ResultSet row) throws SQLException {
        return new Folder(
                SqlColumns.uuid(row, "id"),
                SqlColumns.organization(row, "osl"),
                row.getString("process_code"),
                row.getString("external_id"),
                new Applicant(
                        row.getString("applicant_first_name"),
                        row.getString("applicant_last_name"),
                        row.getString("applicant_email")),
                new PartnerInfo(
                        row.getString("editor_name"),
                        row.getString("application_name"),
                        row.getString("software_version")),
                SqlColumns.name(row, "global_status", Status.class),
                SqlColumns.instant(row, "created_at"),
                SqlColumns.instantOrNull(row, "updated_at"),
                SqlColumns.instantOrNull(row, "completed_at"),
                SqlColumns.instantOrNull(row, "closed_at"),
                List.of(),
                List.of());
    }

    /** Once all rows are read: a folder copies its parts. */
    private Folder whole(Folder read) {
        return new Folder(
                read.id(),
                read.osl(),
                read.processCode(),
                read.externalId(),
                read.applicant(),
                read.partnerInfo(),
                read.globalStatus(),
                read.createdAt(),
                read.updatedAt(),
                read.completedAt(),
                read.closedAt(),
                cases,
                attachments);
    }
}
