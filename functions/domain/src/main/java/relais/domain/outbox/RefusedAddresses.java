package relais.domain.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** The addresses that the last mail did not reach, for the pages of those who can correct them. Their case does not count. */
public interface RefusedAddresses {
    /** Its last mail was refused for good at that instant. */
    void note(String address, Instant at);

    /** Their last mail was taken. */
    void clear(Collection<String> addresses);

    /** When the last mail to each of these was refused, by the address as it is asked for; nothing of the others. */
    Map<String, Instant> among(Collection<String> addresses);

    /** Removes up to so many that were noted before that instant; says how many. */
    int forget(Instant before, int limit);
}
