package relais.domain.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a secret, which itself is not.
 *
 * @param hash hexadecimal SHA-256
 * @param createdAt null where the hub did not make it
 * @param usedAt when a token was last given for it, to the hour; null: never
 */
public record SecretTrace(
        String hash, @Nullable Instant createdAt, @Nullable Instant usedAt) {
    private static final Duration PRECISION = Duration.ofHours(1);

    public static SecretTrace unknown(String hash) {
        return new SecretTrace(hash, null, null);
    }

    /** Whether a use at that instant is news: one an hour is enough to tell that a secret serves. */
    boolean isNews(Instant use) {
        return usedAt == null || !use.isBefore(usedAt.plus(PRECISION));
    }

    SecretTrace used(Instant at) {
        return new SecretTrace(hash, createdAt, at);
    }
}
