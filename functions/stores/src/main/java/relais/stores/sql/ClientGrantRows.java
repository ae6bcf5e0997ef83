package relais.stores.sql;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.List;

/** The table {@code client_grant}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface ClientGrantRows extends GenericRepository<ClientGrantRow, String> {

    void deleteByClientId(String clientId);

    void insertAll(List<ClientGrantRow> rows);
}
