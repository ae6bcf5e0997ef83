package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import relais.domain.Page;
import relais.domain.Window;
import relais.domain.folder.Remaining;
import relais.domain.folder.Status;
import relais.domain.organization.OrganizationId;

/** What a recipient still has to treat, found by an index that holds nothing else. */
final class SqlRemaining {
    private static final String FROM = """
             FROM folder_case c JOIN folder f ON f.id = c.folder_id
            WHERE c.recipient = :recipient AND f.process_code = :processCode AND c.status IN (%s)
            """.formatted(String.join(
            ", ",
            Arrays.stream(Status.values())
                    .filter(Status::isToBeTreated)
                    .map(status -> "'" + status + "'")
                    .toList()));

    private SqlRemaining() {}

    static Page<Remaining> page(Handle handle, OrganizationId recipient, String processCode, Window window) {
        var total = query(handle, "SELECT count(*)" + FROM, recipient, processCode)
                .mapTo(Integer.class)
                .one();
        var items = query(
                        handle,
                        "SELECT c.id, c.external_id, c.status, c.transmitted_at" + FROM
                                + "ORDER BY c.id LIMIT :limit OFFSET :offset",
                        recipient,
                        processCode)
                .bind("limit", window.count())
                .bind("offset", window.offset())
                .map((row, context) -> remaining(row))
                .list();
        return new Page<>(items, window.offset(), total);
    }

    private static Query query(Handle handle, String statement, OrganizationId recipient, String processCode) {
        return handle.createQuery(statement)
                .bind("recipient", recipient.toString())
                .bind("processCode", processCode);
    }

    private static Remaining remaining(ResultSet row) throws SQLException {
        return new Remaining(
                SqlColumns.uuid(row, "id"),
                row.getString("external_id"),
                SqlColumns.name(row, "status", Status.class),
                SqlColumns.instantOrNull(row, "transmitted_at"));
    }
}
