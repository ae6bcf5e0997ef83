package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import relais.domain.OrganizationId;

/** The id and the name in a row of the table {@code organization}. */
@MappedEntity("organization")
record OrganizationLabel(
        @Id @MappedProperty(converter = OrganizationName.class)
        OrganizationId id,

        String name) {}
