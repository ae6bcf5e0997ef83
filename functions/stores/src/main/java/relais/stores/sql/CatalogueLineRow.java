package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;
import relais.domain.datapass.Catalogue.CatalogueLine;

/** A row of the table {@code datapass_catalogue_line}. */
@MappedEntity("datapass_catalogue_line")
record CatalogueLineRow(
        @Id String model, @Id String scope, @Nullable String processCode) {

    static CatalogueLineRow of(CatalogueLine line) {
        return new CatalogueLineRow(line.model(), line.scope(), line.processCode());
    }

    CatalogueLine line() {
        return new CatalogueLine(model, scope, processCode);
    }
}
