package relais.stores.sql;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import relais.domain.OrganizationId;
import relais.domain.outbox.Arrivals;

/** A row of the table {@code arrival_to_tell}, which has no key. */
@MappedEntity("arrival_to_tell")
record ArrivalRow(
        @MappedProperty(converter = OrganizationName.class) OrganizationId recipient,
        String processCode,
        Instant dueAt) {

    Arrivals arrivals() {
        return new Arrivals(recipient, processCode, 1);
    }
}
