package relais.domain.outbox;

import java.time.Instant;
import java.util.List;
import relais.domain.OrganizationId;

/** Arrivals that wait for a digest mail, for recipients who chose to be told at hours of the day. */
public interface ArrivalDigests {
    /** Adds one arrival to the recipient's digest, due at that instant. */
    void expect(OrganizationId recipient, String processCode, Instant dueAt);

    /**
     * Takes away the arrivals that are due, all those of at most {@code limit} recipients. No other caller gets them unless this
     * transaction fails.
     */
    List<Arrivals> takeDue(Instant now, int limit);
}
