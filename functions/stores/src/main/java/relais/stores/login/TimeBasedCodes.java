package relais.stores.login;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import relais.domain.login.Base32;
import relais.domain.login.OneTimeCodes;

/** Checks the codes of RFC 6238, and compares every step even after a match. */
@Singleton
@Requires(classes = TimeBasedOneTimePasswordGenerator.class)
public final class TimeBasedCodes implements OneTimeCodes {
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    @Override
    public OptionalLong step(String secret, String code, Instant now) {
        var key = new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm());
        var seconds = generator.getTimeStep().toSeconds();
        var present = now.getEpochSecond() / seconds;
        var found = OptionalLong.empty();
        for (var step = present - 1; step <= present + 1; step++) {
            if (isSame(code, code(key, Instant.ofEpochSecond(step * seconds)))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private String code(SecretKeySpec key, Instant at) {
        try {
            return generator.generateOneTimePasswordString(key, at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a secret that this hub made is a key", e);
        }
    }

    private static boolean isSame(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
