package relais.domain.login;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import relais.domain.account.SecondFactor;

/** Compares codes with people's authenticators, whose secrets are kept sealed. */
public record Authenticators(OneTimeCodes codes, Seals seals) {

    /** Like {@link OneTimeCodes#step}. */
    OptionalLong step(UUID accountId, SecondFactor factor, String code, Instant now) {
        return codes.step(seals.open(accountId, factor.secret()), code, now);
    }

    /** The factor after a code of that step, with its secret sealed anew by the present key. */
    SecondFactor used(UUID accountId, SecondFactor factor, long step) {
        var secret = seals.seal(accountId, seals.open(accountId, factor.secret()));
        return new SecondFactor(secret, true, step, factor.recoveryHashes());
    }
}
