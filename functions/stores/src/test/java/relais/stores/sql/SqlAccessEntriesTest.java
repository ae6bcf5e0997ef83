package relais.stores.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.domain.Ledger;
import relais.domain.journal.AccessEntriesContract;

/** The journal of accesses in SQL keeps the contract, and reads as little for a busy town as for a quiet one. */
final class SqlAccessEntriesTest implements AccessEntriesContract {
    private static final int ALL = 20_000;

    private final Sql sql = new Sql(Database.emptied());
    private final Ledger ledger = Database.ledger();

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true                                               | access_entry_by_organization",
                "account_id = '00000000-0000-0000-0000-000000000010' | access_entry_by_account",
                "number = 'A-20'                                    | access_entry_by_number",
            })
    void the_first_page_is_read_from_an_index_without_sorting(String filter, String index) {
        fill();

        assertThat(plan(filter))
                .anyMatch(line -> line.contains("using " + index))
                .noneMatch(line -> line.contains("Sort") || line.contains("Seq Scan"));
    }

    @Test
    void an_entry_has_exactly_one_author() {
        var nobody = "INSERT INTO access_entry (at, organization, kind, source, request_id)"
                + " VALUES (now(), 'SI-21690123100011-69123', 'CASE', '-', 'r')";

        assertThatThrownBy(() -> sql.run(nobody)).hasStackTraceContaining("access_entry_check");
    }

    private void fill() {
        sql.run("""
                INSERT INTO access_entry (at, account_id, organization, kind, case_id, number, source, request_id)
                SELECT timestamptz '2026-06-02 08:30:00Z' + n * interval '1 second',
                    ('00000000-0000-0000-0000-' || lpad((n % 50)::text, 12, '0'))::uuid,
                    'SI-21690123100011-' || CASE WHEN n % 20 = 0 THEN '69123' ELSE 'X' END, 'CASE',
                    gen_random_uuid(), 'A-' || n % 500, '192.0.2.1', 'r-' || n
                FROM generate_series(1, ?) AS n
                """, ALL);
        sql.run("ANALYZE access_entry");
    }

    private List<String> plan(String filter) {
        return sql.texts(
                "EXPLAIN SELECT * FROM access_entry WHERE true AND organization = ? AND " + filter
                        + " ORDER BY at DESC, id LIMIT 20 OFFSET 0",
                "SI-21690123100011-69123");
    }
}
