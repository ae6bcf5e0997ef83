package relais.domain.journal;

import java.time.Instant;
import relais.domain.OrganizationId;

/**
 * One access to a télédossier or to what is drawn from télédossiers (HUB-31).
 *
 * @param organization the administration whose content was asked for
 */
public record AccessEntry(Instant at, Actor by, OrganizationId organization, Accessed accessed, AccessOrigin origin) {}
