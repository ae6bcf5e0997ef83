package relais.domain.outbox;

import relais.domain.OrganizationId;

/** How many télédossiers of a démarche arrived of which a recipient is told at once. */
public record Arrivals(OrganizationId recipient, String processCode, int count) {}
