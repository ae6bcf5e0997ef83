package relais.domain.subscription;

import java.time.Duration;
import java.time.Instant;
import relais.domain.OrganizationId;

/**
 * A subscription's succession, while its request belongs to another administration: it stays in force until the other's is active,
 * so that télédossiers always have a recipient.
 *
 * @param successor whose subscription to the same démarche takes its place
 * @param until when it ends at the latest, {@link #LONGEST} after the transfer
 */
public record Handover(OrganizationId successor, Instant until) {
    public static final Duration LONGEST = Duration.ofDays(30);
}
