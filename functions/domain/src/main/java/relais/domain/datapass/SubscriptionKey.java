package relais.domain.datapass;

import relais.domain.OrganizationId;

/** The key of one subscription, existing or not, by administration and démarche. */
record SubscriptionKey(OrganizationId organization, String processCode) {}
