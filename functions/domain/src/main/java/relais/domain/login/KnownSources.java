package relais.domain.login;

import java.time.Instant;
import relais.domain.person.EmailAddress;

/**
 * The sources that each person logged in from lately, so that guesses from elsewhere do not slow that person down there. Each
 * method throws {@link relais.domain.Unavailable} if the store does not answer in time.
 */
public interface KnownSources {
    boolean isKnown(EmailAddress person, String source, Instant now);

    void remember(EmailAddress person, String source, Instant until);
}
