package relais.domain.outbox;

import relais.domain.OrganizationId;

/** The number of télédossiers of one démarche that one digest mail tells its recipient about. */
public record Arrivals(OrganizationId recipient, String processCode, int count) {}
