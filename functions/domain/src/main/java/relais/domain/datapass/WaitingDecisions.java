package relais.domain.datapass;

import java.util.List;
import java.util.Optional;

/** The decisions that wait for the operator, each once by its fingerprint. */
public interface WaitingDecisions {

    /** Oldest first, then by fingerprint. */
    List<WaitingDecision> all();

    Optional<WaitingDecision> find(String fingerprint);

    /** Adds it, or replaces the one of the same fingerprint. */
    void save(WaitingDecision decision);

    /** Nothing of it remains; none of that fingerprint: nothing. */
    void delete(String fingerprint);
}
