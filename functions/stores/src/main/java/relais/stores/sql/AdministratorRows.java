package relais.stores.sql;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.List;

/** The table {@code datapass_administrator}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface AdministratorRows extends GenericRepository<AdministratorRow, Long> {

    List<AdministratorRow> findByRequestId(long requestId);

    void deleteByRequestId(long requestId);

    void insertAll(List<AdministratorRow> rows);
}
