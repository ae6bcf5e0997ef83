package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import relais.domain.Order;
import relais.domain.Page;
import relais.domain.Window;

/** One page of a table whose key is {@code id}; what callers ask becomes values, never SQL. */
final class SqlList {
    private final Handle handle;
    private final String table;
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> values = new HashMap<>();

    SqlList(Handle handle, String table) {
        this.handle = handle;
        this.table = table;
    }

    /** A column of text to order by: as bytes, as Java does, whatever the database's language. */
    static String text(String column) {
        return column + " COLLATE \"C\"";
    }

    /** A row's value as the domain has it. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @param value of the name in the condition; null: the condition does not count */
    SqlList where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** For names that the conditions share. */
    SqlList with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    <T> Page<T> page(String column, Order<?> order, Window window, Reading<T> reading) {
        var where = " FROM " + table + " WHERE " + String.join(" AND ", conditions);
        var total = query("SELECT count(*)" + where).mapTo(Integer.class).one();
        var items = query("SELECT *" + where + " ORDER BY " + column + (order.isDescending() ? " DESC" : "")
                        + ", id LIMIT :limit OFFSET :offset")
                .bind("limit", window.count())
                .bind("offset", window.offset())
                .map((row, context) -> reading.of(row))
                .list();
        return new Page<>(items, window.offset(), total);
    }

    private Query query(String statement) {
        return handle.createQuery(statement).bindMap(values);
    }
}
