package relais.domain.subscription;

import java.time.Duration;
import java.time.Instant;
import relais.domain.OrganizationId;

/**
 * The succession of a subscription whose request now belongs to another administration. The subscription stays in force until
 * the successor's is active, so that télédossiers always have a recipient.
 *
 * @param successor the administration whose subscription to the same démarche replaces this one
 * @param until the latest end, {@link #LONGEST} after the transfer
 */
public record Handover(OrganizationId successor, Instant until) {
    public static final Duration LONGEST = Duration.ofDays(30);
}
