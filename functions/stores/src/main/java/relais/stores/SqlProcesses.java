package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import relais.domain.folder.Status;
import relais.domain.process.Process;
import relais.domain.process.Process.Notes;
import relais.domain.process.Processes;
import relais.domain.process.Retention;
import relais.domain.process.SubscriptionValidation;

/** Démarches as one transaction sees them. */
record SqlProcesses(Handle handle) implements Processes {
    private static final String SELECT = "SELECT *, statuses::text[] AS status_names FROM process ";
    private static final String INSERT = """
            INSERT INTO process (code, name, osl, is_activated, attachment_types, attachment_formats,
                si_attachment_formats, attachment_max_size, statuses, message_to_transmitter, subscription_validation,
                status_before_file_deletion, time_before_file_deletion, time_before_archiving,
                time_before_folder_deletion, description, legal_justification, created_at, updated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OR_REPLACE = """
            ON CONFLICT (code) DO UPDATE SET (name, osl, is_activated, attachment_types, attachment_formats,
                si_attachment_formats, attachment_max_size, statuses, message_to_transmitter, subscription_validation,
                status_before_file_deletion, time_before_file_deletion, time_before_archiving,
                time_before_folder_deletion, description, legal_justification, created_at, updated_at)
            = (excluded.name, excluded.osl, excluded.is_activated, excluded.attachment_types, excluded.attachment_formats,
                excluded.si_attachment_formats, excluded.attachment_max_size, excluded.statuses,
                excluded.message_to_transmitter, excluded.subscription_validation, excluded.status_before_file_deletion,
                excluded.time_before_file_deletion, excluded.time_before_archiving, excluded.time_before_folder_deletion,
                excluded.description, excluded.legal_justification, excluded.created_at, excluded.updated_at)
            """;

    @Override
    public Optional<Process> find(String code) {
        return handle.select(SELECT + "WHERE code = ?", code)
                .map((row, context) -> process(row))
                .findOne();
    }

    @Override
    public List<Process> all() {
        return handle.select(SELECT + "ORDER BY code COLLATE \"C\"")
                .map((row, context) -> process(row))
                .list();
    }

    @Override
    public boolean insert(Process process) {
        return write(INSERT + "ON CONFLICT (code) DO NOTHING", process) == 1;
    }

    @Override
    public void save(Process process) {
        write(INSERT + OR_REPLACE, process);
    }

    private int write(String statement, Process process) {
        var retention = process.retention();
        return handle.execute(
                statement,
                process.code(),
                process.name(),
                process.osl().toString(),
                process.isActivated(),
                SqlColumns.array(process.attachmentTypes()),
                SqlColumns.array(process.attachmentFormats()),
                SqlColumns.array(process.siAttachmentFormats()),
                process.attachmentMaxSize(),
                SqlColumns.array(process.statuses()),
                process.messageToTransmitter(),
                process.subscriptionValidation(),
                retention.statusBeforeFileDeletion(),
                retention.timeBeforeFileDeletion(),
                retention.timeBeforeArchiving(),
                retention.timeBeforeFolderDeletion(),
                process.notes().description(),
                process.notes().legalJustification(),
                process.createdAt(),
                process.updatedAt());
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
                        .collect(Collectors.toSet()),
                row.getBoolean("message_to_transmitter"),
                SqlColumns.name(row, "subscription_validation", SubscriptionValidation.class),
                retention(row),
                new Notes(row.getString("description"), row.getString("legal_justification")),
                SqlColumns.instantOrNull(row, "created_at"),
                SqlColumns.instantOrNull(row, "updated_at"));
    }

    private static Retention retention(ResultSet row) throws SQLException {
        return new Retention(
                SqlColumns.name(row, "status_before_file_deletion", Status.class),
                row.getInt("time_before_file_deletion"),
                row.getInt("time_before_archiving"),
                row.getInt("time_before_folder_deletion"));
    }

    private static Set<String> inOrder(ResultSet row, String column) throws SQLException {
        return new LinkedHashSet<>(SqlColumns.texts(row, column));
    }
}
