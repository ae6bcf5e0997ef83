package relais.domain.datapass;

import relais.domain.OrganizationId;

/** Where a subscription is, or would be. */
record Place(OrganizationId organization, String processCode) {}
