package relais.domain.datapass;

import relais.domain.OrganizationId;

/** Where a subscription is, or would be. */
record SubscriptionKey(OrganizationId organization, String processCode) {}
