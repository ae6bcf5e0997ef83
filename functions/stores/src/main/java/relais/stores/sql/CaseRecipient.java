package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.util.UUID;
import relais.domain.OrganizationId;

/** The recipient in a row of the table {@code folder_case}. */
@MappedEntity("folder_case")
record CaseRecipient(
        @Id UUID id,
        @MappedProperty(converter = OrganizationName.class) OrganizationId recipient) {}
