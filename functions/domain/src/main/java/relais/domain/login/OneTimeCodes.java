package relais.domain.login;

import java.time.Instant;
import java.util.OptionalLong;

/** Checks the six digits of an authenticator (RFC 6238, 30 seconds, SHA-1, which every authenticator supports). */
public interface OneTimeCodes {
    /**
     * The time step of a code, which may be the present one or one before or after it, for clocks are not exact; empty if the
     * code is of none of them.
     *
     * @param secret in base 32
     */
    OptionalLong step(String secret, String code, Instant now);
}
