package relais.domain.datapass;

import relais.domain.organization.OrganizationId;

/** Where a subscription is, or would be. */
record Place(OrganizationId organization, String processCode) {}
