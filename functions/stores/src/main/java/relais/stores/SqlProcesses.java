package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import relais.domain.folder.Status;
import relais.domain.process.Process;
import relais.domain.process.Processes;

/** Démarches as one transaction sees them. */
record SqlProcesses(Handle handle) implements Processes {

    @Override
    public Optional<Process> find(String code) {
        return handle.select("SELECT *, statuses::text[] AS status_names FROM process WHERE code = ?", code)
                .map((row, context) -> process(row))
                .findOne();
    }

    @Override
    public void save(Process process) {
        handle.execute(
                """
                INSERT INTO process (code, name, osl, is_activated, attachment_types, attachment_formats,
                    si_attachment_formats, attachment_max_size, statuses)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET (name, osl, is_activated, attachment_types, attachment_formats,
                    si_attachment_formats, attachment_max_size, statuses)
                = (excluded.name, excluded.osl, excluded.is_activated, excluded.attachment_types, excluded.attachment_formats,
                    excluded.si_attachment_formats, excluded.attachment_max_size, excluded.statuses)
                """,
                process.code(),
                process.name(),
                process.osl().toString(),
                process.isActivated(),
                SqlColumns.array(process.attachmentTypes()),
                SqlColumns.array(process.attachmentFormats()),
                SqlColumns.array(process.siAttachmentFormats()),
                process.attachmentMaxSize(),
                SqlColumns.array(process.statuses()));
    }

    private static Process process(ResultSet row) throws SQLException {
        return new Process(
                row.getString("code"),
                row.getString("name"),
                SqlColumns.organization(row, "osl"),
                row.getBoolean("is_activated"),
                inOrder(row, "attachment_types"),
                inOrder(row, "attachment_formats"),
                inOrder(row, "si_attachment_formats"),
                row.getLong("attachment_max_size"),
                SqlColumns.texts(row, "status_names").stream()
                        .map(Status::valueOf)
                        .collect(Collectors.toSet()));
    }

    private static Set<String> inOrder(ResultSet row, String column) throws SQLException {
        return new LinkedHashSet<>(SqlColumns.texts(row, column));
    }
}
