package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.desk.DeskVisits;

/** Visits as one transaction sees them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface SqlDeskVisits extends DeskVisits, GenericRepository<DeskVisitRow, UUID> {

    Optional<DeskVisitRow> findByAccountIdAndOrganization(UUID accountId, String organization);

    /** An account erased meanwhile keeps no visit. */
    @Query("""
            INSERT INTO desk_visit (account_id, organization, former_at, seen_at)
            SELECT :accountId, :organization, :formerAt, :seenAt WHERE EXISTS (SELECT FROM account WHERE id = :accountId)
            ON CONFLICT (account_id, organization) DO UPDATE SET former_at = excluded.former_at, seen_at = excluded.seen_at
            """)
    void upsert(UUID accountId, String organization, @Nullable Instant formerAt, Instant seenAt);

    @Override
    default Optional<DeskVisit> find(UUID accountId, OrganizationId organization) {
        return findByAccountIdAndOrganization(accountId, organization.toString())
                .map(DeskVisitRow::visit);
    }

    @Override
    default void put(DeskVisit visit) {
        upsert(visit.accountId(), visit.organization().toString(), visit.formerAt(), visit.seenAt());
    }
}
