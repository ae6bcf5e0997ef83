package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import relais.domain.OrganizationId;

/** The table {@code folder}; one statement reads a folder whole, as it was at one instant, despite concurrent writes. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface FolderRows extends GenericRepository<FolderRow, UUID> {
    String WHOLE = """
            SELECT folder.*, part.*
            FROM folder LEFT JOIN LATERAL (
                SELECT position, c.id AS case_id, c.external_id AS case_external_id, c.recipient, c.partner_attributes,
                    c.status AS case_status, c.updated_at AS case_updated_at, c.transmitted_at,
                    c.closed_at AS case_closed_at, c.reopened_at, c.former_recipients, c.arrival_id, c.moves,
                    c.files_due_on,\s""" + AttachmentColumns.NAMES + """
                FROM (SELECT * FROM folder_case WHERE folder_id = folder.id) AS c
                FULL JOIN (SELECT * FROM attachment WHERE folder_id = folder.id) AS a USING (position)
            ) AS part ON true
            WHERE\s""";
    String IN_ORDER = " ORDER BY position";
    String OF_CASE = "id = (SELECT folder_id FROM folder_case WHERE id = :id)";

    @Query(WHOLE + "id = :id" + IN_ORDER)
    List<FolderRow> find(UUID id);

    @Query(WHOLE + OF_CASE + IN_ORDER)
    List<FolderRow> findByCase(UUID id);

    @Query(WHOLE + "osl = :osl AND external_id = :externalId" + IN_ORDER)
    List<FolderRow> findNumbered(OrganizationId osl, String externalId);

    @Query("""
            SELECT id FROM folder WHERE external_id = :externalId
            UNION SELECT folder_id FROM folder_case WHERE external_id = :externalId ORDER BY id LIMIT 100
            """)
    List<UUID> findIdsNumbered(String externalId);

    @Query("SELECT id FROM folder WHERE id = :id FOR UPDATE")
    List<UUID> lock(UUID id);

    @Query("SELECT id FROM folder WHERE " + OF_CASE + " FOR UPDATE")
    List<UUID> lockByCase(UUID id);

    /** Empty if the operator has a folder of that number already. */
    @Query("""
            INSERT INTO folder (id, osl, process_code, external_id, applicant_first_name, applicant_last_name, applicant_email,
                editor_name, application_name, software_version, global_status, created_at, updated_at,
                completed_at, closed_at)
            VALUES (:id, :osl, :processCode, :externalId, :applicantFirstName, :applicantLastName, :applicantEmail,
                :editorName, :applicationName, :softwareVersion, :globalStatus, :createdAt, :updatedAt,
                :completedAt, :closedAt)
            ON CONFLICT (osl, external_id) DO NOTHING RETURNING external_id
            """)
    List<String> insert(FolderRow row);

    @Query("""
            UPDATE folder SET (osl, process_code, external_id, applicant_first_name, applicant_last_name, applicant_email,
                editor_name, application_name, software_version, global_status, created_at, updated_at,
                completed_at, closed_at)
                = (:osl, :processCode, :externalId, :applicantFirstName, :applicantLastName, :applicantEmail,
                :editorName, :applicationName, :softwareVersion, :globalStatus, :createdAt, :updatedAt,
                :completedAt, :closedAt)
            WHERE id = :id
            """)
    void update(FolderRow row);

    void deleteById(UUID id);
}
