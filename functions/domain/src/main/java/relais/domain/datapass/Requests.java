package relais.domain.datapass;

import java.util.List;
import java.util.Optional;
import relais.domain.OrganizationId;

/** The requests of which DataPass decided something, each once by its number. */
public interface Requests {

    /** Until the transaction ends, nobody else decides by them: two of one administration must not miss each other. They are few. */
    void lock();

    Optional<Request> find(long id);

    /** Those that ever had a decision for that administration, by number. */
    List<Request> naming(OrganizationId organization);

    /** Adds it, or replaces it; no decision is ever taken away. */
    void save(Request request);
}
