package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import relais.domain.terms.Consents;

/** Consents as one transaction sees them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface SqlConsents extends Consents, GenericRepository<ConsentRow, UUID> {

    Optional<Instant> findAcceptedAtByAccountIdAndVersion(UUID accountId, String version);

    void deleteByAccountId(UUID accountId);

    @Override
    default Optional<Instant> acceptedAt(UUID accountId, String version) {
        return findAcceptedAtByAccountIdAndVersion(accountId, version);
    }

    @Override
    @Query("""
            INSERT INTO consent (account_id, version, accepted_at) VALUES (:accountId, :version, :at)
            ON CONFLICT DO NOTHING
            """)
    void accept(UUID accountId, String version, Instant at);
}
