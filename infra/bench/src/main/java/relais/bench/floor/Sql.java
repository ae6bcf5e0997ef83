package relais.bench.floor;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.access.Caller;
import relais.domain.access.Grant;
import relais.domain.access.Scope;

/**
 * One transaction in plain JDBC, on a pool with the functions' settings, and the queries common to a deposit and to a
 * case.
 */
record Sql(Connection connection) {

    /** The work of one transaction. */
    interface Work<T> {
        T in(Sql sql) throws SQLException;
    }

    /** Reads a row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static DataSource pool() {
        var config = new HikariConfig();
        config.setJdbcUrl(Settings.of("RELAIS_SQL_URL"));
        config.setUsername(Settings.of("RELAIS_SQL_USER"));
        config.setPassword(Settings.of("RELAIS_SQL_PASSWORD"));
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5000);
        config.setValidationTimeout(1000);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("socketTimeout", "30");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("options", "-c idle_in_transaction_session_timeout=30s -c lock_timeout=20s");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    static <T> T transaction(DataSource pool, Work<T> work) {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            var result = work.in(new Sql(connection));
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The operator of a démarche. */
    Optional<OrganizationId> operator(String processCode) throws SQLException {
        return first(
                "SELECT *, statuses::text[] AS status_names FROM process WHERE code = ?",
                row -> OrganizationId.parse(row.getString("osl")),
                processCode);
    }

    /** The token's caller, limited to the present rights of its client. */
    Caller present(Caller caller) throws SQLException {
        var grants = new ArrayList<Grant>();
        var scopes = all(
                        """
                        SELECT c.id, c.scopes, c.secret_hashes, g.organization, g.process_codes
                        FROM client c LEFT JOIN client_grant g ON g.client_id = c.id
                        WHERE c.id = ? ORDER BY g.position
                        """,
                        row -> {
                            grants.add(new Grant(
                                    OrganizationId.parse(row.getString("organization")),
                                    Set.copyOf(texts(row, "process_codes"))));
                            return texts(row, "scopes");
                        },
                        caller.clientId())
                .stream()
                .flatMap(List::stream)
                .map(Scope::valueOf)
                .filter(caller.scopes()::contains)
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(caller.clientId(), scopes, grants);
    }

    boolean isKnown(OrganizationId organization) throws SQLException {
        return first("SELECT * FROM organization WHERE id = ?", row -> row.getString("name"), organization.toString())
                .isPresent();
    }

    boolean isSubscribed(OrganizationId organization, String processCode) throws SQLException {
        return first(
                        "SELECT * FROM subscription WHERE subscriber = ? AND process_code = ?",
                        row -> row.getString("status"),
                        organization.toString(),
                        processCode)
                .filter("ACTIVE"::equals)
                .isPresent();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var read = row.getObject(column, OffsetDateTime.class);
        return read == null ? null : read.toInstant();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    <T> Optional<T> first(String query, Row<T> reader, Object... values) throws SQLException {
        return all(query, reader, values).stream().findFirst();
    }

    <T> List<T> all(String query, Row<T> reader, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            set(statement, values);
            try (var row = statement.executeQuery()) {
                var read = new ArrayList<T>();
                while (row.next()) {
                    read.add(reader.read(row));
                }
                return read;
            }
        }
    }

    /** One statement for each list of values, sent as a batch. */
    void write(String statement, List<@Nullable Object[]> rows) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            for (var row : rows) {
                set(prepared, row);
                prepared.addBatch();
            }
            prepared.executeBatch();
        }
    }

    private void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var index = 0; index < values.length; index++) {
            switch (values[index]) {
                case Enum<?> name -> statement.setObject(index + 1, name.name(), Types.OTHER);
                case Instant instant -> statement.setObject(index + 1, instant.atOffset(ZoneOffset.UTC));
                case Collection<?> texts ->
                    statement.setArray(index + 1, connection.createArrayOf("text", texts.toArray()));
                case null -> statement.setNull(index + 1, Types.VARCHAR);
                default -> statement.setObject(index + 1, values[index]);
            }
        }
    }
}
