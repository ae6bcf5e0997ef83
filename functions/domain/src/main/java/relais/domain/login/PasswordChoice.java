package relais.domain.login;

import java.time.Duration;
import java.util.Set;
import relais.domain.account.OpaqueToken;

/** The result of a person's choice of password. */
public sealed interface PasswordChoice {

    /** The password is in force, and sessions opened with the former one are over. */
    record Chosen() implements PasswordChoice {}

    /** The password is in force, and the browser that changed it goes on with this session. */
    record Changed(OpaqueToken session) implements PasswordChoice {}

    /** The password breaks at least one rule. */
    record Weak(Set<PasswordRule.PasswordFault> faults) implements PasswordChoice {
        public Weak {
            faults = Set.copyOf(faults);
        }
    }

    /** The link was used, replaced, or has expired. */
    record LinkGone() implements PasswordChoice {}

    record WrongPassword() implements PasswordChoice {}

    record SlowDown(Duration retryAfter) implements PasswordChoice {}

    record LoggedOut() implements PasswordChoice {}
}
