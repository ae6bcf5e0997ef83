package relais.domain.access;

import java.time.Instant;

/**
 * Counts failed attempts and distinct guesses by key and window of time. Past windows do not count. Each method throws
 * {@link relais.domain.Unavailable} if the store does not answer in time.
 */
public interface Attempts {

    /** The failures of that key in the window that began at that instant. */
    int failures(String key, Instant windowStart);

    /** Adds one failure; parallel failures are all counted. The record may be dropped at {@code forgetAt}. */
    void fail(String key, Instant windowStart, Instant forgetAt);

    /**
     * Notes a guess before it is checked. A window admits at most {@code most} different guesses, even if they come at once,
     * and admits an admitted one again.
     *
     * @param guess distinguishes it from others, never the secret itself
     * @param forgetAt the instant at which the record may be dropped
     * @return true if the guess may be checked
     */
    boolean admits(String key, Instant windowStart, Instant forgetAt, String guess, int most);
}
