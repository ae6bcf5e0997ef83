package relais.domain.access;

import java.util.List;
import relais.domain.OrganizationId;

/**
 * All télédossiers that a caller has on one side.
 *
 * @param grants the operators or recipients that it acts for; ignored on the hub's own side, which has them all
 */
public record Perimeter(Side side, List<Grant> grants) {
    public Perimeter {
        grants = List.copyOf(grants);
    }

    public boolean covers(OrganizationId osl, OrganizationId recipient, String processCode) {
        return switch (side) {
            case HUB -> true;
            case OSL -> isGranted(osl, processCode);
            case SI -> isGranted(recipient, processCode);
        };
    }

    private boolean isGranted(OrganizationId organization, String processCode) {
        return grants.stream().anyMatch(grant -> grant.covers(organization, processCode));
    }
}
