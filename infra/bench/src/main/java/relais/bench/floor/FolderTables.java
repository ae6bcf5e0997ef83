package relais.bench.floor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.desk.SearchKey;
import relais.domain.folder.Applicant;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.folder.PartnerInfo;
import relais.domain.process.Status;

/** Folders in their tables, read and written by the functions' statements. */
record FolderTables(Sql sql) {
    private static final String WHOLE = """
            SELECT folder.*, part.*
            FROM folder LEFT JOIN LATERAL (
                SELECT position, c.id AS case_id, c.external_id AS case_external_id, c.recipient, c.partner_attributes,
                    c.status AS case_status, c.updated_at AS case_updated_at, c.transmitted_at, c.closed_at AS case_closed_at,
                    c.reopened_at, c.former_recipients, c.arrival_id, c.moves, c.files_due_on,
                    a.id AS attachment_id, a.file_name, a.type, a.size, a.mime_type, a.recipients,
                    a.status AS attachment_status, a.rejection_reason
                FROM (SELECT * FROM folder_case WHERE folder_id = folder.id) AS c
                FULL JOIN (SELECT * FROM attachment WHERE folder_id = folder.id) AS a USING (position)
            ) AS part ON true
            """;

    /** True if an operator has a folder under this number. */
    boolean isTaken(OrganizationId osl, String externalId) throws SQLException {
        return find("osl = ? AND folder.external_id = ?", osl.toString(), externalId)
                .isPresent();
    }

    /** The folder of a case, whole. */
    Optional<Folder> ofCase(UUID caseId) throws SQLException {
        return find("folder.id = (SELECT folder_id FROM folder_case WHERE id = ?)", caseId);
    }

    /** The number of a case's events, each of which is read. */
    int events(UUID caseId) throws SQLException {
        return sql.all("""
                        SELECT event.*, a.id AS attachment_id FROM event LEFT JOIN event_attachment AS a ON a.event_id = event.id
                        WHERE case_id = ? ORDER BY recorded, position
                        """, row -> row.getString("action_type"), caseId).size();
    }

    void insert(Folder folder) throws SQLException {
        sql.write("""
                INSERT INTO folder (osl, process_code, external_id, applicant_first_name, applicant_last_name, applicant_email,
                    editor_name, application_name, software_version, global_status, created_at, id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (osl, external_id) DO NOTHING
                """, List.<@Nullable Object[]>of(values(folder)));
        var cases = new ArrayList<@Nullable Object[]>();
        for (var part : folder.cases()) {
            cases.add(values(folder, cases.size(), part));
        }
        sql.write("""
                INSERT INTO folder_case (id, folder_id, position, external_id, recipient, partner_attributes, status,
                    former_recipients, moves, process_code, search_key)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, cases);
        var files = new ArrayList<@Nullable Object[]>();
        for (var file : folder.attachments()) {
            files.add(values(folder, files.size(), file));
        }
        sql.write("""
                INSERT INTO attachment (id, folder_id, position, file_name, type, size, mime_type, recipients, status)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, files);
    }

    private static @Nullable Object[] values(Folder folder) {
        return new @Nullable Object[] {
            folder.osl().toString(),
            folder.processCode(),
            folder.externalId(),
            folder.applicant().firstName(),
            folder.applicant().lastName(),
            folder.applicant().email(),
            folder.partnerInfo().editorName(),
            folder.partnerInfo().applicationName(),
            folder.partnerInfo().softwareVersion(),
            folder.globalStatus(),
            folder.createdAt(),
            folder.id()
        };
    }

    private static @Nullable Object[] values(Folder folder, int position, Case part) {
        return new @Nullable Object[] {
            part.id(),
            folder.id(),
            position,
            part.externalId(),
            part.recipient().toString(),
            part.partnerAttributes(),
            part.status(),
            List.of(),
            0,
            folder.processCode(),
            SearchKey.of(
                    folder.applicant().lastName() + " " + folder.applicant().firstName() + " " + part.externalId())
        };
    }

    private static @Nullable Object[] values(Folder folder, int position, Attachment file) {
        return new @Nullable Object[] {
            file.id(),
            folder.id(),
            position,
            file.fileName(),
            file.type(),
            file.size(),
            file.mimeType(),
            file.recipients(),
            file.status()
        };
    }

    /** Row n holds the nth case and the nth attachment, as far as there are any; the last row completes the folder. */
    private Optional<Folder> find(String condition, Object... values) throws SQLException {
        var cases = new ArrayList<Case>();
        var files = new ArrayList<Attachment>();
        var rows = sql.all(
                WHOLE + "WHERE " + condition + " ORDER BY position",
                row -> {
                    if (row.getString("case_id") != null) {
                        cases.add(part(row));
                    }
                    if (row.getString("attachment_id") != null) {
                        files.add(file(row));
                    }
                    return folder(row, cases, files);
                },
                values);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
    }

    private static Folder folder(ResultSet row, List<Case> cases, List<Attachment> files) throws SQLException {
        return new Folder(
                row.getObject("id", UUID.class),
                OrganizationId.parse(row.getString("osl")),
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
                Status.valueOf(row.getString("global_status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Sql.instant(row, "updated_at"),
                Sql.instant(row, "completed_at"),
                Sql.instant(row, "closed_at"),
                cases,
                files);
    }

    private static Case part(ResultSet row) throws SQLException {
        return new Case(
                row.getObject("case_id", UUID.class),
                row.getString("case_external_id"),
                OrganizationId.parse(row.getString("recipient")),
                row.getString("partner_attributes"),
                Status.valueOf(row.getString("case_status")),
                Sql.instant(row, "case_updated_at"),
                Sql.instant(row, "transmitted_at"),
                Sql.instant(row, "case_closed_at"),
                Sql.instant(row, "reopened_at"),
                Sql.texts(row, "former_recipients").stream()
                        .map(OrganizationId::parse)
                        .toList(),
                row.getObject("arrival_id", UUID.class),
                row.getInt("moves"),
                row.getObject("files_due_on", LocalDate.class));
    }

    private static Attachment file(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("attachment_id", UUID.class),
                row.getString("file_name"),
                row.getString("type"),
                row.getLong("size"),
                row.getString("mime_type"),
                Sql.texts(row, "recipients"),
                AttachmentStatus.valueOf(row.getString("attachment_status")),
                row.getString("rejection_reason"),
                null);
    }
}
