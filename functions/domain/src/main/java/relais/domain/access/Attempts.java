package relais.domain.access;

import java.time.Instant;

/** Counts failed attempts by key and by window of time; what is past counts for nothing. */
public interface Attempts {

    /** Failures of that key in the window that began at that instant. */
    int failures(String key, Instant windowStart);

    /** Adds one; counters of parallel failures never lose one. {@code forgetAt}: when the record may go. */
    void fail(String key, Instant windowStart, Instant forgetAt);
}
