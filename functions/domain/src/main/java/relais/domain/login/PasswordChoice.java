package relais.domain.login;

import java.time.Duration;
import java.util.Set;
import relais.domain.account.OpaqueToken;

/** What became of a password that a person chose. */
public sealed interface PasswordChoice {

    /** In force; sessions opened with the former one are over. */
    record Chosen() implements PasswordChoice {}

    /** In force; the browser that changed it goes on with this session. */
    record Changed(OpaqueToken session) implements PasswordChoice {}

    /** Never empty. */
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
