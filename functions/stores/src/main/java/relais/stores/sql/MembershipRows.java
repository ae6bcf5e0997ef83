package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The table {@code membership}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface MembershipRows extends GenericRepository<MembershipRow, UUID> {

    void deleteByAccountId(UUID accountId);

    @Query("""
            INSERT INTO membership (account_id, organization, role, suspension_reason, suspension_words, suspended_since,
                since, rights)
            VALUES (:accountId, :organization, :role, :suspensionReason, :suspensionWords, :suspendedSince,
                :since, jsonb_object(:rights::text[]))
            """)
    void insertAll(List<MembershipRow> rows);
}
