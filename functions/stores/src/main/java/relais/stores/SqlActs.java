package relais.stores;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Limit;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import relais.domain.OrganizationId;
import relais.domain.journal.Act;
import relais.domain.journal.Acts;

/** What administrators did, as one transaction sees and notes it. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SqlActs extends Acts, GenericRepository<ActRow, Long> {
    String PAST = "SELECT id FROM act WHERE at < :before ORDER BY at LIMIT :limit FOR UPDATE SKIP LOCKED";

    void insert(ActRow row);

    List<ActRow> findByOrganizationOrderByAtDescAndIdDesc(OrganizationId organization, Limit limit);

    @Override
    default void note(Act act) {
        insert(ActRow.of(act));
    }

    @Override
    default List<Act> of(OrganizationId organization, int limit) {
        return findByOrganizationOrderByAtDescAndIdDesc(organization, Limit.of(limit, 0)).stream()
                .map(ActRow::act)
                .toList();
    }

    @Override
    @Query("DELETE FROM act WHERE id IN (" + PAST + ")")
    int forget(Instant before, int limit);
}
