package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.attachment.PendingScan;
import relais.domain.attachment.Verdict;

/** A row of the table {@code pending_scan}. */
@MappedEntity("pending_scan")
record PendingScanRow(
        @Id String storedKey,
        UUID folderId,
        @Nullable Verdict verdict,
        Instant waitingSince,
        Instant dueAt,
        int attempts) {

    PendingScan scan() {
        return new PendingScan(storedKey, folderId, verdict, waitingSince, dueAt, attempts);
    }
}
