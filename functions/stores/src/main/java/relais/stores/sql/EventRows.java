package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import relais.domain.OrganizationId;

/** The table {@code event}; one statement reads events with their files, so that its result existed at one instant. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface EventRows extends GenericRepository<EventRow, UUID> {
    String WHOLE = "SELECT event.*, " + AttachmentColumns.NAMES + """
            FROM event LEFT JOIN event_attachment AS a ON a.event_id = event.id
            """;
    String IN_ORDER = " ORDER BY recorded, position";

    @Query(WHOLE + "WHERE case_id = :caseId" + IN_ORDER)
    List<EventRow> findOf(UUID caseId);

    @Query(WHOLE + "WHERE event.id = :id" + IN_ORDER)
    List<EventRow> find(UUID id);

    @Query("""
            INSERT INTO event (id, case_id, transmitter, action_type, author, message, comment, notifies, case_current_status,
                case_new_status, partner_attributes, status, created_at, updated_at, editor_name, application_name,
                software_version, case_moves, notification_id)
            VALUES (:id, :caseId, :transmitter, :actionType, :author, :message, :comment, :notifies,
                :caseCurrentStatus, :caseNewStatus, :partnerAttributes, :status, :createdAt, :updatedAt,
                :editorName, :applicationName, :softwareVersion, :caseMoves, :notificationId)
            """)
    void insert(EventRow row);

    @Query("""
            UPDATE event SET (case_id, transmitter, action_type, author, message, comment, notifies, case_current_status,
                case_new_status, partner_attributes, status, created_at, updated_at, editor_name, application_name,
                software_version, case_moves, notification_id)
                = (:caseId, :transmitter, :actionType, :author, :message, :comment, :notifies, :caseCurrentStatus,
                :caseNewStatus, :partnerAttributes, :status, :createdAt, :updatedAt, :editorName, :applicationName,
                :softwareVersion, :caseMoves, :notificationId)
            WHERE id = :id
            """)
    void update(EventRow row);

    @Query("""
            UPDATE event SET transmitter = :other WHERE case_id = ANY(:caseIds::uuid[]) AND transmitter = :transmitter
            """)
    void handOver(String[] caseIds, OrganizationId transmitter, String other);

    void deleteById(UUID id);
}
