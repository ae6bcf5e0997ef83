package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.organization.OrganizationId;

/** The domain's values as columns hold them; an instant keeps its microseconds. */
final class SqlColumns {
    private SqlColumns() {}

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static OrganizationId organization(ResultSet row, String column) throws SQLException {
        return OrganizationId.parse(row.getString(column));
    }

    static <E extends Enum<E>> E name(ResultSet row, String column, Class<E> names) throws SQLException {
        return Enum.valueOf(names, row.getString(column));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : instant(row, column);
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static String[] array(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
