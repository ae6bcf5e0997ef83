package relais.domain.login;

import java.time.Duration;
import java.util.List;
import relais.domain.account.OpaqueToken;

/** The result of a code's check. */
public sealed interface SecondFactorProof {

    /**
     * The second factor protects the account from now on.
     *
     * @param recoveryCodes to be shown this once
     */
    record Enrolled(OpaqueToken session, List<String> recoveryCodes) implements SecondFactorProof {
        public Enrolled {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        @Override
        public String toString() {
            return "Enrolled[…]";
        }
    }

    /**
     * Both factors were proved, and the browser goes on with a new session.
     *
     * @param recoveryCodesLeft to be shown if a recovery code was used
     */
    record Passed(OpaqueToken session, int recoveryCodesLeft) implements SecondFactorProof {}

    /** The code is wrong, too old, or was used before. */
    record WrongCode() implements SecondFactorProof {}

    record SlowDown(Duration retryAfter) implements SecondFactorProof {}

    record LoggedOut() implements SecondFactorProof {}
}
