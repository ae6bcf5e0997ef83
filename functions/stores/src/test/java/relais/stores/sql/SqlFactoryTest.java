package relais.stores.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static relais.domain.folder.FolderBuilder.CLAUDE;
import static relais.domain.folder.FolderBuilder.aFolder;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.ApplicationContext;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.dispatch.OutboxDispatcher;
import relais.sql.SchemaMigrations;

final class SqlFactoryTest {
    private final HikariDataSource database = Database.emptied();

    @Test
    void a_function_that_names_a_database_has_a_ledger_of_two_connections() {
        try (var function = ApplicationContext.run(Map.of(
                "relais.sql.url", database.getJdbcUrl(),
                "relais.sql.user", database.getUsername(),
                "relais.sql.password", database.getPassword()))) {

            var known = function.getBean(Ledger.class)
                    .transaction(tables -> tables.processes().find("CERTDC"));

            assertThat(known).isEmpty();
            assertThat(pool(function).getMaximumPoolSize()).isEqualTo(2);
        }
    }

    @Test
    void a_function_that_ends_closes_its_connections() {
        var function = ApplicationContext.run(Map.of(
                "relais.sql.url", database.getJdbcUrl(),
                "relais.sql.user", database.getUsername(),
                "relais.sql.password", database.getPassword()));
        var pool = pool(function);

        function.close();

        assertThat(pool.isClosed()).isTrue();
    }

    @Test
    void a_ledger_of_given_connections_is_of_no_other_database() {
        System.setProperty("relais.sql.url", "jdbc:postgresql://localhost:1/elsewhere");
        System.setProperty("relais.sql.user", "elsewhere");
        System.setProperty("relais.sql.password", "elsewhere");
        try {
            var known = SqlLedger.open(database)
                    .transaction(tables -> tables.processes().find("CERTDC"));

            assertThat(known).isEmpty();
        } finally {
            System.clearProperty("relais.sql.url");
            System.clearProperty("relais.sql.user");
            System.clearProperty("relais.sql.password");
        }
    }

    private static HikariDataSource pool(ApplicationContext function) {
        return (HikariDataSource) function.getBean(DataSource.class);
    }

    @Test
    void a_function_without_database_starts_and_has_neither_ledger_nor_effects() {
        try (var function = ApplicationContext.run()) {
            assertThat(function.containsBean(Ledger.class)).isFalse();
            assertThat(function.containsBean(OutboxDispatcher.class)).isFalse();
        }
    }

    @Test
    void no_connection_waits_for_ever_and_the_address_has_its_say() throws SQLException {
        var address = database.getJdbcUrl() + "&ApplicationName=relais";

        try (var connections = new SqlFactory()
                        .connections(address, database.getUsername(), database.getPassword(), 1, Database.NO_VAULT);
                var connection = connections.getConnection()) {

            assertThat(shown(connection, "idle_in_transaction_session_timeout")).isEqualTo("30s");
            assertThat(shown(connection, "lock_timeout")).isEqualTo("20s");
            assertThat(shown(connection, "application_name")).isEqualTo("relais");
            assertThat(connection.getNetworkTimeout()).isEqualTo(30_000);
        }
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void a_failing_statement_tells_nothing_of_the_person() {
        var folder = aFolder().numbered("x".repeat(101)).build();

        var failure = catchThrowable(
                () -> Database.ledger().write(tables -> tables.folders().insert(folder)));

        assertThat(told(failure))
                .contains("folder_external_id_check")
                .doesNotContain(CLAUDE.firstName(), CLAUDE.lastName());
    }

    @Test
    void a_failing_batch_tells_nothing_of_the_files() {
        var folder = aFolder()
                .with("acte-de-claude.pdf", -1)
                .with("extrait-de-claude.pdf", -1)
                .build();

        var failure = catchThrowable(
                () -> Database.ledger().write(tables -> tables.folders().insert(folder)));

        assertThat(told(failure)).contains("attachment_size_check").doesNotContain("claude");
    }

    @Test
    void migrating_twice_is_migrating_once() {
        var ledger = Database.ledger();
        var folder = aFolder().build();
        ledger.write(tables -> tables.folders().insert(folder));

        SchemaMigrations.migrate(database.getJdbcUrl(), database.getUsername(), database.getPassword());

        var kept = ledger.transaction(tables -> tables.folders().find(folder.id()));
        assertThat(kept).contains(folder);
    }

    private static String told(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
