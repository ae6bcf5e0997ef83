package relais.domain.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** The addresses that refused their last mail, in any case, for the pages of the people who can correct them. */
public interface RefusedAddresses {
    /** Records that the address permanently refused its last mail at that instant. */
    void note(String address, Instant at);

    /** Forgets the refusals of these addresses, which took their last mail. */
    void clear(Collection<String> addresses);

    /** The refusal instants of these addresses, by the address as given; addresses without a refusal are absent. */
    Map<String, Instant> among(Collection<String> addresses);

    /** Removes at most {@code limit} refusals older than that instant; returns their number. */
    int forget(Instant before, int limit);
}
