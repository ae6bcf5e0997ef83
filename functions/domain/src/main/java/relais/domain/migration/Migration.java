package relais.domain.migration;

import java.time.Instant;
import java.util.UUID;
import relais.domain.OrganizationId;

/**
 * Cases that moved from one organisation to another, at once.
 *
 * @param client the software that asked for it
 * @param cases how many, at least 1
 * @param isBack whether they went back to where an earlier migration had taken them from
 */
public record Migration(
        UUID id, OrganizationId source, OrganizationId target, String client, int cases, boolean isBack, Instant at) {}
