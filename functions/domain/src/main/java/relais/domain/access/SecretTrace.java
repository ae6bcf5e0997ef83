package relais.domain.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The facts known of a secret, without the secret itself.
 *
 * @param hash hexadecimal SHA-256
 * @param name the owner's name for it, to distinguish it from the other; null if none
 * @param ending its last {@value #ENDING} characters; null if the hub did not make it
 * @param createdAt null if the hub did not make it
 * @param usedAt the last token given for it, to the hour; null if never
 */
public record SecretTrace(
        String hash,
        @Nullable String name,
        @Nullable String ending,
        @Nullable Instant createdAt,
        @Nullable Instant usedAt) {
    /** Characters shown of the 43 of a secret, enough to recognise it; 232 bits are left to guess. */
    static final int ENDING = 4;

    private static final Duration PRECISION = Duration.ofHours(1);

    public static SecretTrace unknown(String hash) {
        return new SecretTrace(hash, null, null, null, null);
    }

    /** The trace of a secret just made; a blank name is none. */
    public static SecretTrace of(ClientSecret secret, String name, Instant now) {
        var value = secret.value();
        return new SecretTrace(
                secret.hash(),
                name.isBlank() ? null : name.strip(),
                value.substring(value.length() - ENDING),
                now,
                null);
    }

    /** True if a use at that instant has to be noted; one note an hour is enough. */
    boolean isNews(Instant use) {
        return usedAt == null || !use.isBefore(usedAt.plus(PRECISION));
    }

    SecretTrace used(Instant at) {
        return new SecretTrace(hash, name, ending, createdAt, at);
    }
}
