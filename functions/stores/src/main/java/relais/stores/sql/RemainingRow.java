package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.folder.RemainingCase;
import relais.domain.process.Status;

/** The columns of {@code folder_case} that show a case which its recipient still has to treat. */
@MappedEntity("folder_case")
record RemainingRow(
        @Id UUID id,
        String externalId,
        Status status,
        @Nullable Instant transmittedAt) {

    RemainingCase remaining() {
        return new RemainingCase(id, externalId, status, transmittedAt);
    }
}
