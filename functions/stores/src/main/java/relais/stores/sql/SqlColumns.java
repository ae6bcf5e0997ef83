package relais.stores.sql;

import java.util.Collection;

/** Converts values to the text array that several statements take. */
final class SqlColumns {
    private SqlColumns() {}

    static String[] array(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
