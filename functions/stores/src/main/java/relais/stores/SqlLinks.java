package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import relais.domain.account.EmailAddress;
import relais.domain.account.Links;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.Kind;

/** Links as one transaction sees them. */
record SqlLinks(Handle handle) implements Links {
    static final String EXPIRED = """
            SELECT token_hash FROM link
            WHERE expires_at < ? AND lost_at IS NULL AND kind NOT IN ('VERIFICATION', 'VERIFICATION_REMINDER')
            ORDER BY expires_at LIMIT ? FOR UPDATE SKIP LOCKED
            """;

    @Override
    public Optional<OneTimeLink> find(String tokenHash) {
        return handle.select("SELECT * FROM link WHERE token_hash = ?", tokenHash)
                .map((row, context) -> link(row))
                .findFirst();
    }

    @Override
    public Optional<OneTimeLink> find(UUID accountId, Kind kind) {
        return handle.select("SELECT * FROM link WHERE account_id = ? AND kind = ?", accountId, kind.name())
                .map((row, context) -> link(row))
                .findFirst();
    }

    @Override
    public void save(OneTimeLink link) {
        @Nullable EmailAddress newAddress = link.newAddress();
        handle.execute(
                """
                INSERT INTO link (account_id, kind, token_hash, expires_at, new_address, lost_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (account_id, kind) DO UPDATE SET token_hash = excluded.token_hash,
                    expires_at = excluded.expires_at, new_address = excluded.new_address,
                    lost_at = excluded.lost_at
                """,
                link.accountId(),
                link.kind().name(),
                link.tokenHash(),
                link.expiresAt(),
                newAddress == null ? null : newAddress.value(),
                link.lostAt());
    }

    @Override
    public boolean take(OneTimeLink link) {
        return handle.execute("DELETE FROM link WHERE token_hash = ?", link.tokenHash()) == 1;
    }

    @Override
    public void delete(UUID accountId, Set<Kind> kinds) {
        handle.execute("DELETE FROM link WHERE account_id = ? AND kind = ANY (?)", accountId, SqlColumns.array(kinds));
    }

    /** What is not of {@link OneTimeLink#KEYS} is named as the index on what expires names it. */
    @Override
    public int forgetExpired(Instant before, int limit) {
        return handle.execute("DELETE FROM link WHERE token_hash IN (" + EXPIRED + ")", before, limit);
    }

    private static OneTimeLink link(ResultSet row) throws SQLException {
        @Nullable String newAddress = row.getString("new_address");
        return new OneTimeLink(
                SqlColumns.name(row, "kind", Kind.class),
                SqlColumns.uuid(row, "account_id"),
                row.getString("token_hash"),
                SqlColumns.instant(row, "expires_at"),
                newAddress == null ? null : new EmailAddress(newAddress),
                SqlColumns.instantOrNull(row, "lost_at"));
    }
}
