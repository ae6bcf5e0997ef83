package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import relais.domain.access.SecretTrace;

/** A row of the table {@code client_secret}. */
@MappedEntity("client_secret")
record ClientSecretRow(
        @Id String clientId,
        @Id String hash,
        @Nullable String name,
        @Nullable String ending,
        @Nullable Instant createdAt,
        @Nullable Instant usedAt) {

    static ClientSecretRow of(String clientId, SecretTrace trace) {
        return new ClientSecretRow(
                clientId, trace.hash(), trace.name(), trace.ending(), trace.createdAt(), trace.usedAt());
    }

    SecretTrace trace() {
        return new SecretTrace(hash, name, ending, createdAt, usedAt);
    }
}
