package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Limit;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import relais.domain.OrganizationId;
import relais.domain.journal.AuditEntries;
import relais.domain.journal.AuditEntry;

/** Audit entries as one transaction sees and writes them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface SqlAuditEntries extends AuditEntries, GenericRepository<AuditEntryRow, Long> {
    String PAST = "SELECT id FROM act WHERE at < :before ORDER BY at LIMIT :limit FOR UPDATE SKIP LOCKED";

    void insert(AuditEntryRow row);

    List<AuditEntryRow> findByOrganizationOrderByAtDescAndIdDesc(OrganizationId organization, Limit limit);

    @Override
    default void note(AuditEntry act) {
        insert(AuditEntryRow.of(act));
    }

    @Override
    default List<AuditEntry> of(OrganizationId organization, int limit) {
        return findByOrganizationOrderByAtDescAndIdDesc(organization, Limit.of(limit, 0)).stream()
                .map(AuditEntryRow::act)
                .toList();
    }

    @Override
    @Query("DELETE FROM act WHERE id IN (" + PAST + ")")
    int forget(Instant before, int limit);
}
