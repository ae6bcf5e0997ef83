package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import relais.domain.account.Links;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.LinkKind;

/** Links as one transaction sees them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface SqlLinks extends Links, GenericRepository<LinkRow, UUID> {
    String EXPIRED = """
            SELECT token_hash FROM link
            WHERE expires_at < :before AND lost_at IS NULL AND kind NOT IN ('VERIFICATION', 'VERIFICATION_REMINDER')
            ORDER BY expires_at LIMIT :limit FOR UPDATE SKIP LOCKED
            """;

    Optional<LinkRow> findByTokenHash(String tokenHash);

    Optional<LinkRow> findByAccountIdAndKind(UUID accountId, LinkKind kind);

    @Query("""
            INSERT INTO link (account_id, kind, token_hash, expires_at, new_address, lost_at)
            VALUES (:accountId, :kind, :tokenHash, :expiresAt, :newAddress, :lostAt)
            ON CONFLICT (account_id, kind) DO UPDATE SET token_hash = excluded.token_hash,
                expires_at = excluded.expires_at, new_address = excluded.new_address,
                lost_at = excluded.lost_at
            """)
    void upsert(LinkRow row);

    int deleteByTokenHash(String tokenHash);

    void deleteByAccountIdAndKindIn(UUID accountId, Collection<LinkKind> kinds);

    void deleteByAccountId(UUID accountId);

    @Override
    default Optional<OneTimeLink> find(String tokenHash) {
        return findByTokenHash(tokenHash).map(LinkRow::link);
    }

    @Override
    default Optional<OneTimeLink> find(UUID accountId, LinkKind kind) {
        return findByAccountIdAndKind(accountId, kind).map(LinkRow::link);
    }

    @Override
    default void save(OneTimeLink link) {
        upsert(LinkRow.of(link));
    }

    @Override
    default boolean take(OneTimeLink link) {
        return deleteByTokenHash(link.tokenHash()) == 1;
    }

    @Override
    default void delete(UUID accountId, Set<LinkKind> kinds) {
        deleteByAccountIdAndKindIn(accountId, kinds);
    }

    /** Lists the kinds outside {@link OneTimeLink#KEYS} in the same words as the index on expiry, so that the query uses it. */
    @Override
    @Query("DELETE FROM link WHERE token_hash IN (" + EXPIRED + ")")
    int forgetExpired(Instant before, int limit);
}
