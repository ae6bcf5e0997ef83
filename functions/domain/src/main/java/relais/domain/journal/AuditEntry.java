package relais.domain.journal;

import java.time.Instant;
import java.util.UUID;
import relais.domain.OrganizationId;

/**
 * One action of an administrator. The entry holds identifiers alone, and so says nothing of a person once the account is erased
 * (HUB-37).
 *
 * @param by the administrator's account
 * @param about the account of the person, the subscription or the agreement
 * @param organization the administration that the action concerns
 */
public record AuditEntry(Instant at, UUID by, AuditedAction action, UUID about, OrganizationId organization) {}
