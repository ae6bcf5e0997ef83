package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Limit;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.desk.PendingDecision;
import relais.domain.desk.PendingDecisions;

/** Waiting decisions as one transaction sees them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface SqlPendingDecisions extends PendingDecisions, GenericRepository<PendingDecisionRow, UUID> {

    Optional<PendingDecisionRow> findByCaseId(UUID caseId);

    void deleteByCaseId(UUID caseId);

    List<PendingDecisionRow> findByOvertakenAtIsNullAndDueAtLessThanEqualsOrderByDueAt(Instant now, Limit limit);

    @Query("SELECT case_id FROM pending_decision WHERE organization = :owner AND overtaken_at IS NULL")
    List<UUID> findWaiting(String owner);

    @Query("""
            INSERT INTO pending_decision (case_id, id, account_id, organization, author, wanted, message, case_moves, due_at,
                overtaken_at)
            VALUES (:caseId, :id, :accountId, :organization, :author, :wanted, :message, :caseMoves, :dueAt, :overtakenAt)
            ON CONFLICT (case_id) DO UPDATE SET (id, account_id, organization, author, wanted, message, case_moves, due_at,
                overtaken_at) = (excluded.id, excluded.account_id, excluded.organization, excluded.author, excluded.wanted,
                excluded.message, excluded.case_moves, excluded.due_at, excluded.overtaken_at)
            """)
    void upsert(PendingDecisionRow row);

    @Override
    default Optional<PendingDecision> find(UUID caseId) {
        return findByCaseId(caseId).map(PendingDecisionRow::decision);
    }

    @Override
    default Set<UUID> casesWaitingIn(OrganizationId organization) {
        return Set.copyOf(findWaiting(organization.toString()));
    }

    @Override
    default void put(PendingDecision decision) {
        upsert(PendingDecisionRow.of(decision));
    }

    @Override
    default void remove(UUID caseId) {
        deleteByCaseId(caseId);
    }

    @Override
    default List<PendingDecision> due(Instant now, int limit) {
        return findByOvertakenAtIsNullAndDueAtLessThanEqualsOrderByDueAt(now, Limit.of(limit, 0)).stream()
                .map(PendingDecisionRow::decision)
                .toList();
    }
}
