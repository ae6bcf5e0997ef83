package relais.stores.sql;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.Promise;
import relais.domain.journal.AuditEntriesContract;

/** The journal in SQL keeps the contract, and has no column for a name or an address. */
final class SqlAuditEntriesTest implements AuditEntriesContract {
    private final DataSource source = Database.emptied();
    private final Ledger ledger = Database.ledger();

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Test
    @Promise("HUB-37")
    void the_journal_has_columns_for_identifiers_alone() {
        var columns = new Sql(source).texts("""
                SELECT column_name || ' ' || data_type FROM information_schema.columns WHERE table_name = 'act'
                """);

        assertThat(columns)
                .containsExactlyInAnyOrder(
                        "id bigint",
                        "at timestamp with time zone",
                        "by_account uuid",
                        "deed text",
                        "about uuid",
                        "organization text");
    }
}
