package relais.domain.outbox;

import java.time.Instant;
import java.util.List;
import relais.domain.OrganizationId;

/** The arrivals of which recipients wish to be told together, at hours of the day. */
public interface ArrivalDigests {
    /** One more arrival, to be told from then on. */
    void expect(OrganizationId recipient, String processCode, Instant dueAt);

    /** Takes away what is due, for so many recipients and démarches at most: nobody else is given it unless this transaction fails. */
    List<Arrivals> takeDue(Instant now, int limit);
}
