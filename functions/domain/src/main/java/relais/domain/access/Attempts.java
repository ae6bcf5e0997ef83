package relais.domain.access;

import java.time.Instant;

/** Counts failed attempts, and distinct guesses, by key and by window of time; what is past counts for nothing. */
public interface Attempts {

    /** Failures of that key in the window that began at that instant. */
    int failures(String key, Instant windowStart);

    /** Adds one; counters of parallel failures never lose one. {@code forgetAt}: when the record may go. */
    void fail(String key, Instant windowStart, Instant forgetAt);

    /**
     * Notes a guess before it is looked at. Of any number of guesses at once, no more than {@code most} different ones are
     * admitted in a window; one that was admitted is admitted again.
     *
     * @param guess what tells it from others, never the secret itself
     * @param forgetAt when the record may go
     * @return whether it may be looked at
     */
    boolean admits(String key, Instant windowStart, Instant forgetAt, String guess, int most);
}
