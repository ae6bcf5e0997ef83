package relais.domain.datapass;

import java.util.List;
import java.util.Optional;

/** The decisions that wait for the operator, each once by its fingerprint. */
public interface WaitingDecisions {

    /** All waiting decisions, oldest first, then by fingerprint. */
    List<WaitingDecision> all();

    Optional<WaitingDecision> find(String fingerprint);

    /** Adds a decision, or replaces the one of the same fingerprint. */
    void save(WaitingDecision decision);

    /** Removes a decision; does nothing if none has that fingerprint. */
    void delete(String fingerprint);
}
