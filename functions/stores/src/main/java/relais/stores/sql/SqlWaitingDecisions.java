package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import relais.domain.datapass.WaitingDecision;
import relais.domain.datapass.WaitingDecisions;

/** The decisions of DataPass that wait for the operator, as one transaction sees them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface SqlWaitingDecisions extends WaitingDecisions, GenericRepository<WaitingDecisionRow, String> {

    List<WaitingDecisionRow> findAll();

    Optional<WaitingDecisionRow> findById(String fingerprint);

    void deleteById(String fingerprint);

    @Query("""
            INSERT INTO datapass_waiting (fingerprint, request_id, kind, fired_at, siret, commune, organization_name, postal_code, model,
                scopes, is_authorized, first_name, last_name, email, function, phone, unknown, is_place_unknown,
                since)
            VALUES (:fingerprint, :requestId, :kind, :firedAt, :siret, :commune, :organizationName, :postalCode,
                :model, :scopes, :authorized, :firstName, :lastName, :email, :function, :phone, :unknown,
                :placeUnknown, :since)
            ON CONFLICT (fingerprint) DO UPDATE SET
                unknown = excluded.unknown, is_place_unknown = excluded.is_place_unknown, since = excluded.since
            """)
    void upsert(WaitingDecisionRow row);

    @Override
    default List<WaitingDecision> all() {
        return findAll().stream()
                .sorted(Comparator.comparing(WaitingDecisionRow::since).thenComparing(WaitingDecisionRow::fingerprint))
                .map(WaitingDecisionRow::decision)
                .toList();
    }

    @Override
    default Optional<WaitingDecision> find(String fingerprint) {
        return findById(fingerprint).map(WaitingDecisionRow::decision);
    }

    @Override
    default void save(WaitingDecision decision) {
        upsert(WaitingDecisionRow.of(decision));
    }

    @Override
    default void delete(String fingerprint) {
        deleteById(fingerprint);
    }
}
