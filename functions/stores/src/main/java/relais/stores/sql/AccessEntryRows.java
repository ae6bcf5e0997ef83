package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;

/** The table {@code access_entry}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface AccessEntryRows extends GenericRepository<AccessEntryRow, Long> {
    String PAST = "SELECT id FROM access_entry WHERE at < :before ORDER BY at LIMIT :limit FOR UPDATE SKIP LOCKED";

    void insert(AccessEntryRow row);

    @Query("DELETE FROM access_entry WHERE id IN (" + PAST + ")")
    int deletePast(Instant before, int limit);
}
