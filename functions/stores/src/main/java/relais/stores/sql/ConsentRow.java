package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A row of the table {@code consent}. */
@MappedEntity("consent")
record ConsentRow(@Id UUID accountId, @Id String version, Instant acceptedAt) {}
