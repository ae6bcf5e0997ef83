package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The table {@code folder_case}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface CaseRows extends GenericRepository<CaseRow, UUID> {
    String LAST_FROM = "c.recipient = :from AND c.former_recipients[cardinality(c.former_recipients)] = :into";

    /** Repeats the domain's statuses (Status) and those of the partial index, so that the queries use it. */
    String TO_BE_TREATED =
            "'HUBEE_COMPLETED', 'HUBEE_NOTIFIED', 'SENT', 'SI_RECEIVED', 'IN_PROGRESS', 'ADD_AWAITING', 'SI_INTG_ERROR'";

    String REMAINING = " FROM folder_case c JOIN folder f ON f.id = c.folder_id"
            + " WHERE c.recipient = :name AND f.process_code = :processCode AND c.status IN (" + TO_BE_TREATED + ")";

    @Query("DELETE FROM folder_case WHERE id = ANY(:ids::uuid[])")
    void deleteAll(String[] ids);

    @Query("""
            INSERT INTO folder_case (id, folder_id, position, external_id, recipient, partner_attributes, status,
                updated_at, transmitted_at, closed_at, reopened_at, former_recipients, arrival_id, moves, files_due_on,
                process_code, search_key)
            VALUES (:id, :folderId, :position, :externalId, :recipient, :partnerAttributes, :status,
                :updatedAt, :transmittedAt, :closedAt, :reopenedAt, :formerRecipients, :arrivalId, :moves, :filesDueOn,
                :processCode, :searchKey)
            ON CONFLICT (id) DO UPDATE SET (position, external_id, recipient, partner_attributes, status,
                updated_at, transmitted_at, closed_at, reopened_at, former_recipients, arrival_id, moves, files_due_on)
            = (excluded.position, excluded.external_id, excluded.recipient, excluded.partner_attributes, excluded.status,
                excluded.updated_at, excluded.transmitted_at, excluded.closed_at, excluded.reopened_at,
                excluded.former_recipients, excluded.arrival_id, excluded.moves, excluded.files_due_on)
            """)
    void upsertAll(List<CaseRow> rows);

    @Query("SELECT DISTINCT process_code FROM folder_case WHERE recipient = :name")
    Set<String> findProcessesOf(String name);

    @Query("""
            SELECT id FROM folder WHERE process_code = ANY(:processCodes)
                AND id IN (SELECT folder_id FROM folder_case WHERE recipient = :from) ORDER BY id FOR UPDATE
            """)
    List<UUID> lockFolders(String from, String[] processCodes);

    @Query("""
            UPDATE folder_case AS c SET recipient = :into, former_recipients = c.former_recipients || c.recipient::text
            FROM folder WHERE folder.id = c.folder_id AND folder.process_code = ANY(:processCodes) AND c.recipient = :from
            RETURNING c.id
            """)
    List<UUID> handOver(String from, String into, String[] processCodes);

    @Query("""
            SELECT id FROM folder WHERE id IN (SELECT folder_id FROM folder_case AS c WHERE\s""" + LAST_FROM + ") ORDER BY id FOR UPDATE")
    List<UUID> lockFoldersLastFrom(String from, String into);

    @Query("""
            UPDATE folder_case AS c SET recipient = :into, former_recipients = c.former_recipients || c.recipient::text
            WHERE\s""" + LAST_FROM + " RETURNING c.id")
    List<UUID> handBack(String from, String into);

    @Query("SELECT id, recipient FROM folder_case WHERE id = ANY(:ids::uuid[])")
    List<CaseRecipient> findRecipients(String[] ids);

    @Query("SELECT count(*)" + REMAINING)
    int countRemaining(String name, String processCode);

    @Query("SELECT c.id, c.external_id, c.status, c.transmitted_at" + REMAINING
            + " ORDER BY c.id LIMIT :limit OFFSET :offset")
    List<RemainingRow> findRemaining(String name, String processCode, int limit, int offset);
}
