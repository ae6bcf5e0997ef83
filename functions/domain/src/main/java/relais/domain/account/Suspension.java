package relais.domain.account;

import java.time.Instant;

/**
 * Access taken away, and why.
 *
 * @param words what the person is told of the reason, 500 characters at most; may be empty
 */
public record Suspension(Reason reason, String words, Instant since) {
    private static final int MAX_LENGTH = 500;

    public Suspension {
        words = words.strip();
        words = words.length() > MAX_LENGTH ? words.substring(0, MAX_LENGTH) : words;
    }

    /** Who took it away says who may give it back. */
    public enum Reason {
        /** By an administrator of the administration (HUB-28). */
        BY_ADMINISTRATOR,
        /** By the operator, for a breach (HUB-35); the operator alone reactivates. */
        BY_OPERATOR,
        /** The quarterly verification had no answer (HUB-39). */
        NO_ANSWER
    }
}
