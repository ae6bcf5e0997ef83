package relais.domain.login;

import java.time.Instant;
import java.util.Optional;

/**
 * The forms that browsers sent lately, each by a hash, with their answers. Answers are sealed, so that a reader of the store
 * learns nothing. Reads are strongly consistent. Each method throws {@link relais.domain.Unavailable} if the store does not
 * answer in time.
 */
public interface SentForms {

    /** Claims a form for its caller. Of many callers at once only one succeeds, and no other before {@code until}. */
    boolean claim(String key, Instant now, Instant until);

    /** Replaces the claim by the answer, until that instant. */
    void keep(String key, String sealed, Instant until);

    /** The answer; empty while there is none, and after its time. */
    Optional<String> find(String key, Instant now);

    /** Removes the claim or answer, so that the form may be acted on again. */
    void drop(String key);
}
