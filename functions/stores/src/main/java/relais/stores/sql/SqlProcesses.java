package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import relais.domain.process.Process;
import relais.domain.process.Processes;

/** Démarches as one transaction sees them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface SqlProcesses extends Processes, GenericRepository<ProcessRow, String> {
    String INSERT = """
            INSERT INTO process (code, name, osl, is_activated, attachment_types, attachment_formats, si_attachment_formats,
                attachment_max_size, statuses, message_to_transmitter, subscription_validation,
                status_before_file_deletion, time_before_file_deletion, time_before_archiving,
                time_before_folder_deletion, description, legal_justification, created_at, updated_at)
            VALUES (:code, :name, :osl, :activated, :attachmentTypes, :attachmentFormats, :siAttachmentFormats,
                :attachmentMaxSize, :statuses, :messageToTransmitter, :subscriptionValidation,
                :statusBeforeFileDeletion, :timeBeforeFileDeletion, :timeBeforeArchiving,
                :timeBeforeFolderDeletion, :description, :legalJustification, :createdAt, :updatedAt)
            """;

    Optional<ProcessRow> findByCode(String code);

    List<ProcessRow> findAll();

    /** Empty if the démarche is there already. */
    @Query(INSERT + "ON CONFLICT (code) DO NOTHING RETURNING code")
    List<String> insert(ProcessRow row);

    @Query(INSERT + """
            ON CONFLICT (code) DO UPDATE SET
                (name, osl, is_activated, attachment_types, attachment_formats, si_attachment_formats,
                attachment_max_size, statuses, message_to_transmitter, subscription_validation,
                status_before_file_deletion, time_before_file_deletion, time_before_archiving,
                time_before_folder_deletion, description, legal_justification, created_at, updated_at)
                = (excluded.name, excluded.osl, excluded.is_activated, excluded.attachment_types,
                excluded.attachment_formats, excluded.si_attachment_formats, excluded.attachment_max_size,
                excluded.statuses, excluded.message_to_transmitter, excluded.subscription_validation,
                excluded.status_before_file_deletion, excluded.time_before_file_deletion,
                excluded.time_before_archiving, excluded.time_before_folder_deletion, excluded.description,
                excluded.legal_justification, excluded.created_at, excluded.updated_at)
            """)
    void upsert(ProcessRow row);

    @Override
    default Optional<Process> find(String code) {
        return findByCode(code).map(ProcessRow::process);
    }

    @Override
    default List<Process> all() {
        return findAll().stream()
                .map(ProcessRow::process)
                .sorted(Comparator.comparing(Process::code))
                .toList();
    }

    @Override
    default boolean insert(Process process) {
        return !insert(ProcessRow.of(process)).isEmpty();
    }

    @Override
    default void save(Process process) {
        upsert(ProcessRow.of(process));
    }
}
