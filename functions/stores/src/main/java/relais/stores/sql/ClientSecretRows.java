package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The table {@code client_secret}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface ClientSecretRows extends GenericRepository<ClientSecretRow, String> {

    Optional<ClientSecretRow> findByClientIdAndHash(String clientId, String hash);

    @Query("DELETE FROM client_secret WHERE client_id = :clientId AND NOT hash = ANY(:kept)")
    void deleteOthers(String clientId, String[] kept);

    @Query("""
            INSERT INTO client_secret (client_id, hash, name, ending, created_at, used_at)
            VALUES (:clientId, :hash, :name, :ending, :createdAt, :usedAt)
            ON CONFLICT (client_id, hash) DO UPDATE SET name = excluded.name, ending = excluded.ending,
                created_at = excluded.created_at, used_at = excluded.used_at
            """)
    void upsert(ClientSecretRow row);
}
