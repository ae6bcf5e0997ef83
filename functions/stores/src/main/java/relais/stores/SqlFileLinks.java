package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import relais.domain.access.Grant;
import relais.domain.access.Share;
import relais.domain.access.Side;
import relais.domain.retention.FileLink;
import relais.domain.retention.FileLinks;

/** Links between cases and files, as one transaction sees them: what a file is for and the day of a case make them. */
record SqlFileLinks(Handle handle) implements FileLinks {
    private static final String LINKS = """
            SELECT a.id AS attachment_id, c.id AS case_id, f.osl, c.recipient, f.process_code, c.files_due_on
            FROM folder_case AS c JOIN folder AS f ON f.id = c.folder_id
                JOIN attachment AS a ON a.folder_id = f.id AND c.external_id = ANY(a.recipients) AND a.status = 'RECEIVED'
            """;

    @Override
    public List<FileLink> find(Collection<FileLink.Key> keys) {
        return handle.select(
                        LINKS + "JOIN unnest(?::uuid[], ?::uuid[]) AS k(a, c) ON k.a = a.id AND k.c = c.id",
                        attachments(keys),
                        cases(keys))
                .map((row, context) -> link(row))
                .list();
    }

    @Override
    public List<FileLink> due(Share share, LocalDate today, int limit) {
        return handle.createQuery(LINKS + """
                        WHERE c.files_due_on <= :today AND %s
                            AND NOT EXISTS (SELECT FROM purged_link AS p WHERE p.case_id = c.id AND p.attachment_id = a.id
                                AND p.side = :side AND p.purged_on >= c.files_due_on)
                        ORDER BY c.files_due_on, c.id, a.id LIMIT :limit
                        """.formatted(concerned(share.side())))
                .bind("today", today)
                .bind("side", share.side())
                .bind("organizations", organizations(share))
                .bind("processCodes", processCodes(share))
                .bind("limit", limit)
                .map((row, context) -> link(row))
                .list();
    }

    @Override
    public void notePurged(Collection<FileLink> links, Side side, LocalDate today) {
        var keys = links.stream().map(FileLink::key).toList();
        handle.execute("""
                INSERT INTO purged_link (attachment_id, case_id, side, purged_on)
                SELECT k.a, k.c, ?, ? FROM unnest(?::uuid[], ?::uuid[]) AS k(a, c)
                ON CONFLICT (case_id, attachment_id, side) DO UPDATE SET purged_on = excluded.purged_on
                """, side, today, attachments(keys), cases(keys));
    }

    /** The parameters are bound whatever the side, so each condition names them. */
    private static String concerned(Side side) {
        var granted = """
                EXISTS (SELECT FROM unnest(:organizations::text[], :processCodes::text[]) AS g(organization, process_code)
                    WHERE g.organization = %s AND (g.process_code = '' OR g.process_code = f.process_code))
                """;
        return switch (side) {
            case HUB -> "(true OR " + granted.formatted("f.osl") + ")";
            case OSL -> granted.formatted("f.osl");
            case SI -> granted.formatted("c.recipient");
        };
    }

    /** As often as it is granted a démarche; once where it is granted all of them. */
    private static String[] organizations(Share share) {
        return share.grants().stream()
                .flatMap(grant -> codes(grant).map(code -> grant.organization().toString()))
                .toArray(String[]::new);
    }

    private static String[] processCodes(Share share) {
        return share.grants().stream().flatMap(SqlFileLinks::codes).toArray(String[]::new);
    }

    /** Empty for all of them: no code is. */
    private static Stream<String> codes(Grant grant) {
        return grant.processCodes().isEmpty() ? Stream.of("") : grant.processCodes().stream();
    }

    private static UUID[] attachments(Collection<FileLink.Key> keys) {
        return keys.stream().map(FileLink.Key::attachmentId).toArray(UUID[]::new);
    }

    private static UUID[] cases(Collection<FileLink.Key> keys) {
        return keys.stream().map(FileLink.Key::caseId).toArray(UUID[]::new);
    }

    private static FileLink link(ResultSet row) throws SQLException {
        return new FileLink(
                new FileLink.Key(SqlColumns.uuid(row, "attachment_id"), SqlColumns.uuid(row, "case_id")),
                SqlColumns.organization(row, "osl"),
                SqlColumns.organization(row, "recipient"),
                row.getString("process_code"),
                row.getObject("files_due_on", LocalDate.class));
    }
}
