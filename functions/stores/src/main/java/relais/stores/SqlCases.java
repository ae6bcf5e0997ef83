package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import relais.domain.folder.Case;
import relais.domain.folder.Status;

/** The cases of a folder, in their order. */
record SqlCases(Handle handle) {
    /** What {@link #read} expects of a row, from the table as {@code c}. */
    static final String COLUMNS = """
            c.id AS case_id, c.external_id AS case_external_id, c.recipient, c.partner_attributes, c.status AS case_status,
            c.updated_at AS case_updated_at, c.transmitted_at, c.closed_at AS case_closed_at, c.reopened_at
            """;

    private static final String SAVE = """
            INSERT INTO folder_case (id, folder_id, position, external_id, recipient, partner_attributes, status,
                updated_at, transmitted_at, closed_at, reopened_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET (position, external_id, recipient, partner_attributes, status,
                updated_at, transmitted_at, closed_at, reopened_at)
            = (excluded.position, excluded.external_id, excluded.recipient, excluded.partner_attributes, excluded.status,
                excluded.updated_at, excluded.transmitted_at, excluded.closed_at, excluded.reopened_at)
            """;

    void replace(UUID folderId, List<Case> before, List<Case> after) {
        Placed.gone(before, after, Case::id).forEach(id -> handle.execute("DELETE FROM folder_case WHERE id = ?", id));
        var changed = Placed.changed(before, after);
        if (changed.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch(SAVE)) {
            changed.forEach(placed -> {
                var part = placed.value();
                batch.add(
                        part.id(),
                        folderId,
                        placed.position(),
                        part.externalId(),
                        part.recipient().toString(),
                        part.partnerAttributes(),
                        part.status(),
                        part.updatedAt(),
                        part.transmittedAt(),
                        part.closedAt(),
                        part.reopenedAt());
            });
            batch.execute();
        }
    }

    /** Empty where a folder has fewer cases than attachments. */
    static Optional<Case> read(ResultSet row) throws SQLException {
        if (row.getString("case_id") == null) {
            return Optional.empty();
        }
        return Optional.of(new Case(
                SqlColumns.uuid(row, "case_id"),
                row.getString("case_external_id"),
                SqlColumns.organization(row, "recipient"),
                row.getString("partner_attributes"),
                SqlColumns.name(row, "case_status", Status.class),
                SqlColumns.instantOrNull(row, "case_updated_at"),
                SqlColumns.instantOrNull(row, "transmitted_at"),
                SqlColumns.instantOrNull(row, "case_closed_at"),
                SqlColumns.instantOrNull(row, "reopened_at")));
    }
}
