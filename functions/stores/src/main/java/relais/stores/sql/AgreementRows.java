package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;

/** The table {@code migration_agreement}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface AgreementRows extends GenericRepository<AgreementRow, UUID> {

    @Query("""
            INSERT INTO migration_agreement (source, target, id, by_account, at)
            VALUES (:source, :target, :id, :byAccount, :at)
            ON CONFLICT (source, target) DO UPDATE SET (id, by_account, at) = (excluded.id, excluded.by_account, excluded.at)
            """)
    void upsert(AgreementRow row);

    Optional<AgreementRow> findBySourceAndTarget(OrganizationId source, OrganizationId target);

    List<AgreementRow> findByTargetOrderByAtDescAndSource(OrganizationId target);

    void deleteBySourceAndTarget(OrganizationId source, OrganizationId target);

    int deleteByAtLessThan(Instant before);
}
