package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Limit;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.outbox.Outbox;
import relais.domain.outbox.OutboxEntry;

/** Outbox entries as one transaction sees them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface SqlOutbox extends Outbox, GenericRepository<EffectRow, UUID> {

    @Query("""
            INSERT INTO outbox (id, folder_id, due_at, attempts, kind, payload)
            VALUES (:id, :subjectId, :dueAt, :attempts, :kind, jsonb_strip_nulls(jsonb_build_object(
                'id', :notification::text, 'recipient', :recipient::text, 'transmitter', :transmitter::text,
                'processCode', :processCode::text, 'caseId', :caseId::text, 'eventId', :eventId::text,
                'createdAt', :createdAt::text, 'to', to_jsonb(:addressees::text[]), 'subject', :subject::text,
                'text', :body::text, 'key', :key::text, 'source', :source::text, 'target', :target::text,
                'attachmentId', :attachmentId::text, 'digest', :digest::text,
                'arrivals', to_jsonb(:arrivals::text[]))))
            """)
    void insert(EffectRow row);

    Optional<EffectRow> findById(UUID id);

    List<EffectRow> findBySubjectIdAndDueAtLessThanEqualsOrderById(UUID subjectId, Instant now);

    List<EffectRow> findByDueAtLessThanEqualsOrderById(Instant now, Limit limit);

    List<EffectRow> findBySubjectIdAndKindOrderById(UUID subjectId, EffectRow.EffectKind kind);

    List<EffectRow> findBySubjectIdAndKindInOrderById(UUID subjectId, List<EffectRow.EffectKind> kinds);

    @Query("""
            SELECT id FROM outbox WHERE kind = 'MOVE_NOTIFICATIONS'
                AND (payload ->> 'target' = :into OR payload ->> 'source' = :outOf) LIMIT 1
            """)
    List<UUID> findMoves(String into, String outOf);

    void update(@Id UUID id, Instant dueAt);

    @Query("""
            UPDATE outbox SET due_at = :until, attempts = attempts + 1
            WHERE id = :id AND due_at = :dueAt AND attempts = :attempts
            """)
    int postpone(UUID id, Instant dueAt, int attempts, Instant until);

    void deleteById(UUID id);

    @Override
    default void add(OutboxEntry row) {
        insert(EffectRow.of(row));
    }

    @Override
    default Optional<OutboxEntry> find(UUID id) {
        return findById(id).map(EffectRow::row);
    }

    @Override
    default List<OutboxEntry> dueFor(UUID subjectId, Instant now) {
        return rows(findBySubjectIdAndDueAtLessThanEqualsOrderById(subjectId, now));
    }

    @Override
    default List<OutboxEntry> due(Instant now, int limit) {
        return rows(findByDueAtLessThanEqualsOrderById(now, Limit.of(limit, 0)));
    }

    @Override
    default List<OutboxEntry> awaitedUploads(UUID folderId) {
        return rows(findBySubjectIdAndKindOrderById(folderId, EffectRow.EffectKind.DROP_UPLOAD));
    }

    @Override
    default List<OutboxEntry> eventNotifications(UUID folderId) {
        return rows(findBySubjectIdAndKindInOrderById(
                folderId, List.of(EffectRow.EffectKind.TELL_EVENT, EffectRow.EffectKind.MAIL_RETURN)));
    }

    @Override
    default boolean owesMove(OrganizationId into, OrganizationId outOf) {
        return !findMoves(into.toString(), outOf.toString()).isEmpty();
    }

    @Override
    default void reschedule(UUID id, Instant dueAt) {
        update(id, dueAt);
    }

    @Override
    default boolean postpone(OutboxEntry seen, Instant dueAt) {
        return postpone(seen.id(), seen.dueAt(), seen.attempts(), dueAt) == 1;
    }

    @Override
    default void close(UUID id) {
        deleteById(id);
    }

    private static List<OutboxEntry> rows(List<EffectRow> found) {
        return found.stream().map(EffectRow::row).toList();
    }
}
