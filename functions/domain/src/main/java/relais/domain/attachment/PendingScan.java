package relais.domain.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that waits for the antivirus.
 *
 * @param key of its bytes
 * @param waitingSince the instant at which its bytes were kept
 * @param verdict one that came by itself and is still to be applied; null if there is none
 * @param dueAt the instant from which the antivirus is asked
 * @param attempts number of times that it was asked
 */
public record PendingScan(
        String key, UUID folderId, @Nullable Verdict verdict, Instant waitingSince, Instant dueAt, int attempts) {}
