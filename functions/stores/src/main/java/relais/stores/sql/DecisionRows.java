package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.List;
import relais.domain.OrganizationId;

/** The table {@code datapass_decision}, and {@code datapass_request}, which its rows refer to. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface DecisionRows extends GenericRepository<DecisionRow, Long> {

    @Query("SELECT pg_advisory_xact_lock(hashtextextended('decisions of DataPass', 0))::text")
    List<String> lock();

    List<DecisionRow> findByRequestId(long requestId);

    @Query("SELECT DISTINCT request_id FROM datapass_decision WHERE organization = :organization ORDER BY request_id")
    List<Long> findRequestsNaming(OrganizationId organization);

    @Query("INSERT INTO datapass_request (id) VALUES (:id) ON CONFLICT DO NOTHING")
    void insertRequest(long id);

    @Query("""
            INSERT INTO datapass_decision (request_id, fingerprint, kind, fired_at, organization, organization_name, postal_code,
                process_codes, is_whole, is_authorized)
            VALUES (:requestId, :fingerprint, :kind, :firedAt, :organization, :organizationName, :postalCode,
                :processCodes, :whole, :authorized)
            ON CONFLICT (request_id, fingerprint) DO UPDATE SET
                organization = excluded.organization, organization_name = excluded.organization_name,
                postal_code = excluded.postal_code, process_codes = excluded.process_codes, is_whole = excluded.is_whole
            WHERE (datapass_decision.organization, datapass_decision.is_whole)
                    IS DISTINCT FROM (excluded.organization, excluded.is_whole)
                OR NOT datapass_decision.process_codes @> excluded.process_codes
            """)
    void upsertAll(List<DecisionRow> rows);
}
