package relais.domain.datapass;

import java.util.List;
import java.util.Optional;
import relais.domain.OrganizationId;

/** The requests with a DataPass decision, each once by its number. */
public interface Requests {

    /** Locks all requests until the transaction ends, since two of one administration must see each other. They are few. */
    void lock();

    Optional<Request> find(long id);

    /** The requests that ever had a decision for that administration, by number. */
    List<Request> naming(OrganizationId organization);

    /** Adds or replaces a request; no decision is ever removed. */
    void save(Request request);
}
