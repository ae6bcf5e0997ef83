package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import relais.domain.datapass.Catalogue.CatalogueLine;
import relais.domain.datapass.CatalogueLines;

/** The operator's catalogue of DataPass types and scopes, as one transaction sees it. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface SqlCatalogueLines extends CatalogueLines, GenericRepository<CatalogueLineRow, String> {

    List<CatalogueLineRow> findAll();

    @Query("""
            INSERT INTO datapass_catalogue_line (model, scope, process_code) VALUES (:model, :scope, :processCode)
            ON CONFLICT (model, scope) DO UPDATE SET process_code = excluded.process_code
            """)
    void upsert(CatalogueLineRow row);

    @Override
    default List<CatalogueLine> all() {
        return findAll().stream()
                .map(CatalogueLineRow::line)
                .sorted(Comparator.comparing(CatalogueLine::model).thenComparing(CatalogueLine::scope))
                .toList();
    }

    @Override
    default void save(CatalogueLine line) {
        upsert(CatalogueLineRow.of(line));
    }
}
