package relais.domain.login;

import java.time.Instant;
import java.util.Optional;

/**
 * The forms that browsers sent lately, each by a hash that names it, and what they were answered: sealed, so that who reads it
 * learns nothing. Read as last written.
 */
public interface SentForms {

    /** Whether the asker is the one to act on a form: of many at once, one is, and nobody else before {@code until}. */
    boolean claim(String key, Instant now, Instant until);

    /** Keeps the answer in the place of the claim, until that instant. */
    void keep(String key, String sealed, Instant until);

    /** The answer; empty while there is none, and once its time is over. */
    Optional<String> find(String key, Instant now);

    /** From now on, it may be acted on anew. */
    void drop(String key);
}
