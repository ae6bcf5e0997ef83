package relais.domain.outbox;

import relais.domain.OrganizationId;

/** The number of télédossiers of one démarche that the next digest tells its recipient about. */
public record Arrivals(OrganizationId recipient, String processCode, int count) {}
