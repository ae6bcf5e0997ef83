package relais.stores.sql;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A query whose values are bound by name, as {@code :name}, and are never part of its SQL. */
record NamedStatement(JdbcOperations database, String sql, Map<String, Object> values) {
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-zA-Z0-9]+)");

    /** Reads a statement's result before it is closed. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet answer) throws SQLException;
    }

    <T> T query(Reading<T> reading) {
        return database.prepareStatement(NAME.matcher(sql).replaceAll("?"), prepared -> {
            bind(prepared);
            try (var answer = prepared.executeQuery()) {
                return reading.of(answer);
            }
        });
    }

    static int count(ResultSet answer) throws SQLException {
        answer.next();
        return answer.getInt(1);
    }

    private void bind(PreparedStatement prepared) throws SQLException {
        var names = NAME.matcher(sql);
        for (var place = 1; names.find(); place++) {
            prepared.setObject(
                    place,
                    switch (Objects.requireNonNull(values.get(names.group(1)))) {
                        case Instant instant -> Timestamp.from(instant);
                        case Enum<?> constant -> constant.name();
                        case Object value -> value;
                    });
        }
    }
}
