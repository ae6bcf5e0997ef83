package relais.stores.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Runs statements past the stores, each committed by itself. */
record Sql(DataSource source) {

    void run(String statement, Object... values) {
        on(statement, PreparedStatement::execute, values);
    }

    /** Returns the first column of the result. */
    List<String> texts(String query, Object... values) {
        return on(
                query,
                prepared -> {
                    var texts = new ArrayList<String>();
                    try (var rows = prepared.executeQuery()) {
                        while (rows.next()) {
                            texts.add(rows.getString(1));
                        }
                    }
                    return texts;
                },
                values);
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(PreparedStatement prepared) throws SQLException;
    }

    private <T> T on(String statement, Use<T> use, Object... values) {
        try (Connection connection = source.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            for (var place = 0; place < values.length; place++) {
                prepared.setObject(place + 1, values[place] instanceof Instant at ? Timestamp.from(at) : values[place]);
            }
            return use.of(prepared);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
