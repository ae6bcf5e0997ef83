package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import relais.domain.access.Side;

/** Computes the links between cases and files from the rows of both. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface FileLinkRows extends GenericRepository<FileLinkRow, UUID> {
    String LINKS = """
            SELECT a.id AS attachment_id, c.id AS case_id, f.osl, c.recipient, f.process_code, c.files_due_on
            FROM folder_case AS c JOIN folder AS f ON f.id = c.folder_id
                JOIN attachment AS a ON a.folder_id = f.id AND c.external_id = ANY(a.recipients) AND a.status = 'RECEIVED'
            """;
    String DUE = LINKS + """
            WHERE c.files_due_on <= :today
                AND NOT EXISTS (SELECT FROM purged_link AS p WHERE p.case_id = c.id AND p.attachment_id = a.id
                    AND p.side = :side AND p.purged_on >= c.files_due_on)
            """;
    String GRANTED = """
            AND EXISTS (SELECT FROM unnest(:organizations::text[], :processCodes::text[]) AS g(organization, process_code)
                WHERE (g.process_code = '' OR g.process_code = f.process_code) AND g.organization =""";
    String FIRST = " ORDER BY c.files_due_on, c.id, a.id LIMIT :limit";

    @Query(LINKS + "JOIN unnest(:attachments::uuid[], :cases::uuid[]) AS k(a, c) ON k.a = a.id AND k.c = c.id")
    List<FileLinkRow> find(String[] attachments, String[] cases);

    @Query(DUE + FIRST)
    List<FileLinkRow> findDue(Side side, LocalDate today, int limit);

    @Query(DUE + GRANTED + " f.osl)" + FIRST)
    List<FileLinkRow> findDueToOperators(
            Side side, LocalDate today, String[] organizations, String[] processCodes, int limit);

    @Query(DUE + GRANTED + " c.recipient)" + FIRST)
    List<FileLinkRow> findDueToRecipients(
            Side side, LocalDate today, String[] organizations, String[] processCodes, int limit);

    @Query("""
            INSERT INTO purged_link (attachment_id, case_id, side, purged_on)
            SELECT k.a, k.c, :side, :today FROM unnest(:attachments::uuid[], :cases::uuid[]) AS k(a, c)
            ON CONFLICT (case_id, attachment_id, side) DO UPDATE SET purged_on = excluded.purged_on
            """)
    void insertPurged(String[] attachments, String[] cases, Side side, LocalDate today);
}
