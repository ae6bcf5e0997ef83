package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import relais.domain.OrganizationId;
import relais.domain.outbox.ArrivalDigests;
import relais.domain.outbox.Arrivals;

/** Writes one row per arrival, so that concurrent arrivals never wait for each other. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface SqlArrivalDigests extends ArrivalDigests, GenericRepository<ArrivalRow, OrganizationId> {

    void insert(ArrivalRow row);

    @Query("""
            DELETE FROM arrival_to_tell USING (
                SELECT recipient FROM arrival_to_tell WHERE due_at <= :now
                GROUP BY recipient ORDER BY min(due_at) LIMIT :limit) AS due
            WHERE arrival_to_tell.recipient = due.recipient AND due_at <= :now
            RETURNING arrival_to_tell.*
            """)
    List<ArrivalRow> deleteDue(Instant now, int limit);

    @Override
    default void expect(OrganizationId recipient, String processCode, Instant dueAt) {
        insert(new ArrivalRow(recipient, processCode, dueAt));
    }

    @Override
    default List<Arrivals> takeDue(Instant now, int limit) {
        var counts = deleteDue(now, limit).stream()
                .map(ArrivalRow::arrivals)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(Arrivals::count)));
        return counts.entrySet().stream()
                .map(each ->
                        new Arrivals(each.getKey().recipient(), each.getKey().processCode(), each.getValue()))
                .toList();
    }
}
