package relais.stores.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.Unavailable;

/** Is told from a wrong statement, so that the request may be sent again. */
final class A_database_that_does_not_answer {

    @Test
    void since_all_its_connections_are_taken() throws SQLException {
        var database = Database.emptied();
        try (var connections = new SqlFactory()
                .connections(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword(), 1, Database.NO_VAULT)) {
            connections.setConnectionTimeout(250);
            try (var taken = connections.getConnection()) {
                assertThat(taken.isValid(1)).isTrue();

                assertThatThrownBy(() -> SqlLedger.open(connections)
                                .write(tables -> tables.processes().find("CERTDC")))
                        .isInstanceOf(Unavailable.class)
                        .hasMessage("SQL: SQLTransientConnectionException");
            }
        }
    }

    @Test
    void since_a_statement_was_stopped() throws SQLException {
        var database = Database.emptied();
        var ledger = Database.ledger();
        try (var other = database.getConnection();
                var locking = other.createStatement()) {
            other.setAutoCommit(false);
            locking.execute("LOCK TABLE process IN ACCESS EXCLUSIVE MODE");
            try (var impatient = new SqlFactory()
                    .connections(
                            database.getJdbcUrl() + "&options=-c%20lock_timeout=100ms",
                            database.getUsername(),
                            database.getPassword(),
                            1,
                            Database.NO_VAULT)) {
                assertThatThrownBy(() -> SqlLedger.open(impatient)
                                .write(tables -> tables.processes().find("CERTDC")))
                        .isInstanceOf(Unavailable.class)
                        .hasMessage("SQL: 55P03");
            }
            other.rollback();
        }
        ledger.write(tables -> tables.processes().find("CERTDC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "40001", "40P01", "53300", "57014", "57P01", "57P03", "55P03", "25P03"})
    void by_its_state(String state) {
        assertThat(SqlFaults.isPassing(new IllegalStateException(new SQLException("", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001", "0A000", ""})
    void is_no_wrong_statement(String state) {
        assertThat(SqlFaults.isPassing(new SQLException("", state))).isFalse();
    }

    @Test
    void or_has_no_state_at_all() {
        assertThat(SqlFaults.isPassing(new SQLTransientConnectionException())).isTrue();
        assertThat(SqlFaults.isPassing(new SQLException())).isFalse();
        assertThat(SqlFaults.isPassing(new IllegalStateException())).isFalse();
    }
}
