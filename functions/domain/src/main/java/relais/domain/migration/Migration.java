package relais.domain.migration;

import java.time.Instant;
import java.util.UUID;
import relais.domain.OrganizationId;

/**
 * One move of cases from one organisation to another.
 *
 * @param client the software that asked for it
 * @param cases number of cases, at least 1
 * @param isBack true if the cases returned to the organisation that an earlier migration took them from
 */
public record Migration(
        UUID id, OrganizationId source, OrganizationId target, String client, int cases, boolean isBack, Instant at) {}
