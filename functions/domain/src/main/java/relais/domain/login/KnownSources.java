package relais.domain.login;

import java.time.Instant;
import relais.domain.person.EmailAddress;

/** From where people came in lately: there, those who guess their password elsewhere do not hinder them. */
public interface KnownSources {
    boolean isKnown(EmailAddress person, String source, Instant now);

    void remember(EmailAddress person, String source, Instant until);
}
