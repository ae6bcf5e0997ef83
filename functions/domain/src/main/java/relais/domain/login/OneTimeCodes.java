package relais.domain.login;

import java.time.Instant;
import java.util.OptionalLong;

/** The six digits that an authenticator shows (RFC 6238, 30 seconds, SHA-1: what every authenticator knows). */
public interface OneTimeCodes {
    /**
     * Which step of time the code is of, the present one or the one before or after it, for clocks are not exact; empty when
     * it is of none of them.
     *
     * @param secret in base 32
     */
    OptionalLong step(String secret, String code, Instant now);
}
