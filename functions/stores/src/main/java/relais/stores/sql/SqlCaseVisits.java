package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import relais.domain.desk.CaseVisits;

/** Visits as one transaction sees them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface SqlCaseVisits extends CaseVisits, GenericRepository<CaseVisitRow, UUID> {

    List<CaseVisitRow> findByCaseIdOrderByAtDesc(UUID caseId);

    @Query("""
            INSERT INTO case_visit (case_id, account_id, at) VALUES (:caseId, :accountId, :at)
            ON CONFLICT (case_id, account_id) DO UPDATE SET at = excluded.at
            """)
    void upsert(UUID caseId, UUID accountId, Instant at);

    @Override
    default void note(CaseVisit visit) {
        upsert(visit.caseId(), visit.accountId(), visit.at());
    }

    @Override
    default List<CaseVisit> of(UUID caseId) {
        return findByCaseIdOrderByAtDesc(caseId).stream()
                .map(CaseVisitRow::visit)
                .toList();
    }
}
