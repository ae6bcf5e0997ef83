package relais.stores.sql;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import relais.domain.Ledger;
import relais.sql.SchemaMigrations;
import relais.stores.secret.Secrets;

/** One migrated PostgreSQL serves all tests of a JVM and is emptied for each. */
public final class Database {
    /** Reads settings that are the secret itself. */
    public static final Secrets NO_VAULT = new Secrets(
            () -> {
                throw new AssertionError("no setting here names a secret");
            },
            Clock.systemUTC());

    private static final HikariDataSource CONNECTIONS = started();

    private static final Ledger LEDGER = SqlLedger.open(CONNECTIONS);

    private Database() {}

    public static Ledger emptiedLedger() {
        emptied();
        return LEDGER;
    }

    /** The ledger on the database as it is, without emptying it. */
    public static Ledger ledger() {
        return LEDGER;
    }

    public static HikariDataSource emptied() {
        new Sql(CONNECTIONS)
                .run(
                        "TRUNCATE organization, process, subscription, client, client_grant, folder, folder_case, attachment, event, event_attachment, outbox, account, membership, link, consent, datapass_request, datapass_decision, datapass_administrator, datapass_waiting, datapass_catalogue_line, client_secret, verification_digest, act, access_entry, arrival_to_tell, refused_address, migration_agreement, migration, early_verdict, scanned_content CASCADE");
        return CONNECTIONS;
    }

    /** Ends every open transaction, as a failing server does. */
    public static void endTransactions() {
        new Sql(CONNECTIONS)
                .run(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND state = 'idle in transaction'");
    }

    private static HikariDataSource started() {
        try {
            var postgres = EmbeddedPostgres.start();
            var url = postgres.getJdbcUrl("postgres", "postgres");
            SchemaMigrations.migrate(url, "postgres", "postgres");
            return new SqlFactory().connections(url, "postgres", "postgres", 8, NO_VAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
