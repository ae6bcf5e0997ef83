package relais.browser;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import relais.domain.login.Base32;

/** A person's authenticator application, which shows the next code at once so that no test waits. */
final class Authenticator {
    private static final Duration STEP = Duration.ofSeconds(30);

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecretKeySpec key;

    Authenticator(String shownSecret) {
        key = new SecretKeySpec(Base32.decode(shownSecret.replace(" ", "")), generator.getAlgorithm());
    }

    String code() {
        return at(Instant.now());
    }

    String nextCode() {
        return at(Instant.now().plus(STEP));
    }

    private String at(Instant instant) {
        try {
            return generator.generateOneTimePasswordString(key, instant);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
