package relais.stores.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The statements read only the links and the entries of both journals that are due. */
final class What_is_forgotten {
    private static final int ALL = 20_000;
    private static final int DUE = 30;
    private static final Instant NOW = Instant.parse("2026-06-02T08:30:00Z");

    private final Sql sql = new Sql(Database.emptied());

    @Test
    void of_links_is_found_by_its_date_among_questions_that_expired_too() {
        sql.run("""
                INSERT INTO link (account_id, kind, token_hash, expires_at)
                SELECT gen_random_uuid(), CASE WHEN n % 2 = 0 THEN 'VERIFICATION' ELSE 'INVITATION' END, 'hash ' || n,
                    CASE WHEN n <= ? OR n % 2 = 0 THEN timestamptz '2026-06-01 08:30:00Z'
                    ELSE timestamptz '2026-06-05 08:30:00Z' END
                FROM generate_series(1, ?) AS n
                """, 2 * DUE, ALL);
        sql.run("ANALYZE link");

        assertThat(plan(SqlLinks.EXPIRED))
                .anyMatch(line -> line.contains("using link_to_forget") && line.contains("rows=" + DUE))
                .noneMatch(line -> line.contains("Removed by Filter") || line.contains("Seq Scan"));
    }

    @Test
    void of_the_journal_is_found_by_its_date() {
        sql.run("""
                INSERT INTO act (at, by_account, deed, about, organization)
                SELECT timestamptz '2026-06-02 08:30:00Z' + (n - ? - 1) * interval '1 second', gen_random_uuid(), 'INVITED',
                    gen_random_uuid(), 'SI-21690123100011-69123'
                FROM generate_series(1, ?) AS n
                """, DUE, ALL);
        sql.run("ANALYZE act");

        assertThat(plan(SqlAuditEntries.PAST))
                .anyMatch(line -> line.contains("using act_by_date") && line.contains("rows=" + DUE))
                .noneMatch(line -> line.contains("Removed by Filter") || line.contains("Seq Scan"));
    }

    @Test
    void of_the_journal_of_accesses_is_found_by_its_date() {
        sql.run("""
                INSERT INTO access_entry (at, client_id, organization, kind, source, request_id)
                SELECT timestamptz '2026-06-02 08:30:00Z' + (n - ? - 1) * interval '1 second', 'logiciel',
                    'SI-21690123100011-69123', 'CASE', '192.0.2.1', 'requete'
                FROM generate_series(1, ?) AS n
                """, DUE, ALL);
        sql.run("ANALYZE access_entry");

        assertThat(plan(AccessEntryRows.PAST))
                .anyMatch(line -> line.contains("using access_entry_by_date") && line.contains("rows=" + DUE))
                .noneMatch(line -> line.contains("Removed by Filter") || line.contains("Seq Scan"));
    }

    private List<String> plan(String statement) {
        return sql.texts("EXPLAIN (ANALYZE, COSTS OFF) " + statement.replaceAll(":\\w+", "?"), NOW, 500);
    }
}
