package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import relais.domain.folder.Case;
import relais.domain.folder.Status;
import relais.domain.organization.OrganizationId;

/** The cases of a folder, in their order. */
record SqlCases(Handle handle) {
    /** What {@link #read} expects of a row, from the table as {@code c}. */
    static final String COLUMNS = """
            c.id AS case_id, c.external_id AS case_external_id, c.recipient, c.partner_attributes, c.status AS case_status,
            c.updated_at AS case_updated_at, c.transmitted_at, c.closed_at AS case_closed_at, c.reopened_at, c.former_recipients,
            c.arrival_id, c.moves, c.files_due_on
            """;

    private static final String LAST_FROM =
            "c.recipient = ? AND c.former_recipients[cardinality(c.former_recipients)] = ?";

    private static final String SAVE = """
            INSERT INTO folder_case (id, folder_id, position, external_id, recipient, partner_attributes, status,
                updated_at, transmitted_at, closed_at, reopened_at, former_recipients, arrival_id, moves, files_due_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET (position, external_id, recipient, partner_attributes, status,
                updated_at, transmitted_at, closed_at, reopened_at, former_recipients, arrival_id, moves, files_due_on)
            = (excluded.position, excluded.external_id, excluded.recipient, excluded.partner_attributes, excluded.status,
                excluded.updated_at, excluded.transmitted_at, excluded.closed_at, excluded.reopened_at,
                excluded.former_recipients, excluded.arrival_id, excluded.moves, excluded.files_due_on)
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
                        part.reopenedAt(),
                        SqlColumns.array(part.formerRecipients()),
                        part.arrivalId(),
                        part.moves(),
                        part.filesDueOn());
            });
            batch.execute();
        }
    }

    Set<String> processesOf(OrganizationId recipient) {
        return handle.select(
                        "SELECT DISTINCT process_code FROM folder JOIN folder_case AS c ON c.folder_id = folder.id WHERE c.recipient = ?",
                        recipient.toString())
                .mapTo(String.class)
                .set();
    }

    /** Locks their folders first: what waits for a lock must not write a case back as it was. */
    List<UUID> handOver(OrganizationId recipient, OrganizationId other, Set<String> processCodes) {
        handle.select("""
                        SELECT id FROM folder WHERE process_code = ANY(?)
                            AND id IN (SELECT folder_id FROM folder_case WHERE recipient = ?) ORDER BY id FOR UPDATE
                        """, SqlColumns.array(processCodes), recipient.toString())
                .mapTo(UUID.class)
                .list();
        return handle.select("""
                        UPDATE folder_case AS c SET recipient = ?, former_recipients = c.former_recipients || c.recipient::text
                        FROM folder WHERE folder.id = c.folder_id AND folder.process_code = ANY(?) AND c.recipient = ?
                        RETURNING c.id
                        """, other.toString(), SqlColumns.array(processCodes), recipient.toString())
                .mapTo(UUID.class)
                .list();
    }

    /** Locks their folders first, as {@link #handOver}. */
    List<UUID> handBack(OrganizationId recipient, OrganizationId former) {
        handle.select(
                        "SELECT id FROM folder WHERE id IN (SELECT folder_id FROM folder_case AS c WHERE " + LAST_FROM
                                + ") ORDER BY id FOR UPDATE",
                        recipient.toString(),
                        former.toString())
                .mapTo(UUID.class)
                .list();
        return handle.select(
                        "UPDATE folder_case AS c SET recipient = ?, former_recipients = c.former_recipients || c.recipient::text WHERE "
                                + LAST_FROM + " RETURNING c.id",
                        former.toString(),
                        recipient.toString(),
                        former.toString())
                .mapTo(UUID.class)
                .list();
    }

    Map<UUID, OrganizationId> recipients(Collection<UUID> caseIds) {
        var recipients = new HashMap<UUID, OrganizationId>();
        handle.select("SELECT id, recipient FROM folder_case WHERE id = ANY(?)", (Object) caseIds.toArray(UUID[]::new))
                .map((row, context) ->
                        recipients.put(SqlColumns.uuid(row, "id"), SqlColumns.organization(row, "recipient")))
                .list();
        return recipients;
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
                SqlColumns.instantOrNull(row, "reopened_at"),
                SqlColumns.texts(row, "former_recipients").stream()
                        .map(OrganizationId::parse)
                        .toList(),
                SqlColumns.uuidOrNull(row, "arrival_id"),
                row.getInt("moves"),
                row.getObject("files_due_on", LocalDate.class)));
    }
}
