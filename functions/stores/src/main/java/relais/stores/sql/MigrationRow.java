package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.migration.Migration;

/** A row of the table {@code migration}. */
@MappedEntity("migration")
record MigrationRow(
        @Id UUID id,
        @MappedProperty(converter = OrganizationName.class) OrganizationId source,
        @MappedProperty(converter = OrganizationName.class) OrganizationId target,
        String client,
        int cases,
        @MappedProperty("is_back") boolean back,
        Instant at) {

    static MigrationRow of(Migration migration) {
        return new MigrationRow(
                migration.id(),
                migration.source(),
                migration.target(),
                migration.client(),
                migration.cases(),
                migration.isBack(),
                migration.at());
    }

    Migration migration() {
        return new Migration(id, source, target, client, cases, back, at);
    }
}
