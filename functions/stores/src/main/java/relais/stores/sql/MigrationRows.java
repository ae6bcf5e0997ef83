package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;

/** The table {@code migration}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface MigrationRows extends GenericRepository<MigrationRow, UUID> {

    void insert(MigrationRow row);

    boolean existsBySourceAndTargetAndBackFalse(OrganizationId source, OrganizationId target);

    @Query("""
            SELECT m.* FROM migration AS m WHERE m.source = :source AND NOT m.is_back AND NOT EXISTS (
                SELECT FROM migration AS back
                WHERE back.is_back AND back.source = m.target AND back.target = m.source AND back.at >= m.at)
            ORDER BY m.at DESC LIMIT 1
            """)
    Optional<MigrationRow> findLastFrom(OrganizationId source);
}
