package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.List;

/** The table {@code client}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface ClientRows extends GenericRepository<ClientRow, String> {

    @Query("""
            SELECT c.id, c.scopes, c.secret_hashes, g.organization, g.process_codes
            FROM client c LEFT JOIN client_grant g ON g.client_id = c.id
            WHERE c.id = :id ORDER BY g.position
            """)
    List<ClientRow> findWithGrants(String id);

    @Query("""
            INSERT INTO client (id, scopes, secret_hashes) VALUES (:id, :scopes, :secretHashes)
            ON CONFLICT (id) DO UPDATE SET scopes = excluded.scopes, secret_hashes = excluded.secret_hashes
            """)
    void upsert(ClientRow row);
}
