package relais.domain.access;

import java.util.Set;
import relais.domain.OrganizationId;

/** A right to act for one organisation on some démarches; an empty set means all of them. */
public record Grant(OrganizationId organization, Set<String> processCodes) {
    public Grant {
        processCodes = Set.copyOf(processCodes);
    }

    public boolean covers(OrganizationId other, String processCode) {
        return organization.equals(other) && (processCodes.isEmpty() || processCodes.contains(processCode));
    }
}
