package relais.domain.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import relais.domain.OrganizationId;

/** The decisions that wait, one for a case; each ends with its case. */
public interface PendingDecisions {
    Optional<PendingDecision> find(UUID caseId);

    /** The cases of an administration whose decision waits, few because each waits for a minute. */
    Set<UUID> casesWaitingIn(OrganizationId organization);

    /** Puts a decision in place of the case's former one. */
    void put(PendingDecision decision);

    /** Removes the decision of a case; does nothing if it has none. */
    void remove(UUID caseId);

    /** The waiting decisions that are due, oldest first. */
    List<PendingDecision> due(Instant now, int limit);
}
