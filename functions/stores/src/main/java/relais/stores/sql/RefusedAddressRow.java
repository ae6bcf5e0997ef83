package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of the table {@code refused_address}. */
@MappedEntity("refused_address")
record RefusedAddressRow(@Id String address, Instant refusedAt) {}
