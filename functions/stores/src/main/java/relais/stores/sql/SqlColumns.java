package relais.stores.sql;

import java.util.Collection;

/** What several statements take as an array. */
final class SqlColumns {
    private SqlColumns() {}

    static String[] array(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
