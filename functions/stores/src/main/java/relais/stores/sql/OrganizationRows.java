package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import relais.domain.OrganizationId;

/** The table {@code organization}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface OrganizationRows extends GenericRepository<OrganizationRow, OrganizationId> {
    String INSERT = """
            INSERT INTO organization (id, name, code, status, country, postal_code, territory, email, phone_number, created_at,
                updated_at)
            VALUES (:id, :name, :code, :status, :country, :postalCode, :territory, :email, :phoneNumber, :createdAt,
                :updatedAt)
            """;

    Optional<OrganizationRow> findById(OrganizationId id);

    Optional<OrganizationRow> findByIdForUpdate(OrganizationId id);

    @Query("SELECT id, name FROM organization WHERE id = ANY(:ids)")
    List<OrganizationLabel> labels(String[] ids);

    /** Empty if the organisation is there already. */
    @Query(INSERT + "ON CONFLICT (id) DO NOTHING RETURNING name")
    List<String> insert(OrganizationRow row);

    @Query(INSERT + """
            ON CONFLICT (id) DO UPDATE SET
                (name, code, status, country, postal_code, territory, email, phone_number, created_at, updated_at)
                = (excluded.name, excluded.code, excluded.status, excluded.country, excluded.postal_code,
                excluded.territory, excluded.email, excluded.phone_number, excluded.created_at,
                excluded.updated_at)
            """)
    void upsert(OrganizationRow row);
}
