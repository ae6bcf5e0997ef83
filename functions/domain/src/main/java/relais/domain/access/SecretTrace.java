package relais.domain.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a secret, which itself is not.
 *
 * @param hash hexadecimal SHA-256
 * @param name that its owner gave it, to tell it from the other; null: none
 * @param ending its last {@value #ENDING} characters; null where the hub did not make it
 * @param createdAt null where the hub did not make it
 * @param usedAt when a token was last given for it, to the hour; null: never
 */
public record SecretTrace(
        String hash,
        @Nullable String name,
        @Nullable String ending,
        @Nullable Instant createdAt,
        @Nullable Instant usedAt) {
    /** Of the 43 that a secret has: enough to know it again, and leaves 232 bits to guess. */
    static final int ENDING = 4;

    private static final Duration PRECISION = Duration.ofHours(1);

    public static SecretTrace unknown(String hash) {
        return new SecretTrace(hash, null, null, null, null);
    }

    /** Of one that was just made; a blank name is none. */
    public static SecretTrace of(ClientSecret secret, String name, Instant now) {
        var value = secret.value();
        return new SecretTrace(
                secret.hash(),
                name.isBlank() ? null : name.strip(),
                value.substring(value.length() - ENDING),
                now,
                null);
    }

    /** Whether a use at that instant is news: one an hour is enough to tell that a secret serves. */
    boolean isNews(Instant use) {
        return usedAt == null || !use.isBefore(usedAt.plus(PRECISION));
    }

    SecretTrace used(Instant at) {
        return new SecretTrace(hash, name, ending, createdAt, at);
    }
}
