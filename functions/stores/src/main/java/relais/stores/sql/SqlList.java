package relais.stores.sql;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import relais.domain.Order;
import relais.domain.Page;
import relais.domain.Window;

/**
 * Reads one page of a table whose key is {@code id}; the callers' criteria become bound values, never SQL.
 *
 * @param <R> the mapped entity of a row
 */
final class SqlList<R> {
    private final JdbcOperations database;
    private final Class<R> rows;
    private final String table;
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> values = new HashMap<>();

    SqlList(JdbcOperations database, Class<R> rows, String table) {
        this.database = database;
        this.rows = rows;
        this.table = table;
    }

    /** Orders a text column by bytes, as Java does, in any language of the database. */
    static String text(String column) {
        return column + " COLLATE \"C\"";
    }

    /** @param value bound to the name in the condition; null if the condition does not apply */
    SqlList<R> where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** Binds a name that several conditions share. */
    SqlList<R> with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    <T> Page<T> page(String column, Order<?> order, Window window, Function<R, T> reading) {
        var where = " FROM " + table + " WHERE " + String.join(" AND ", conditions);
        int total = new NamedStatement(database, "SELECT count(*)" + where, values).query(NamedStatement::count);
        with("limit", window.count()).with("offset", window.offset());
        var listed = "SELECT *" + where + " ORDER BY " + column + (order.isDescending() ? " DESC" : "")
                + ", id LIMIT :limit OFFSET :offset";
        var items = new NamedStatement(database, listed, values)
                .query(answer ->
                        database.entityStream(answer, rows).map(reading).toList());
        return new Page<>(items, window.offset(), total);
    }
}
