package relais.domain.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The last visit of each agent to each case. */
public interface CaseVisits {
    void note(CaseVisit visit);

    /** The last visit of each agent, latest first. */
    List<CaseVisit> of(UUID caseId);

    /** An agent's visit to a case. */
    record CaseVisit(UUID caseId, UUID accountId, Instant at) {}
}
