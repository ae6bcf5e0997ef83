package relais.domain.datapass;

import relais.domain.OrganizationId;

/** An administration and a démarche, which name one subscription, existing or not. */
record SubscriptionKey(OrganizationId organization, String processCode) {}
