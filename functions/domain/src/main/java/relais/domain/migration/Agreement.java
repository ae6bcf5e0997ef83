package relais.domain.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import relais.domain.OrganizationId;

/**
 * The agreement of an administrator of the target, given on the portal, to receive the cases of the source.
 *
 * @param by the administrator's account
 */
public record Agreement(UUID id, OrganizationId source, OrganizationId target, UUID by, Instant at) {
    public static final Duration VALID = Duration.ofDays(7);

    /** The first instant at which the agreement is no longer valid. */
    public Instant endsAt() {
        return at.plus(VALID);
    }

    public boolean isInForce(Instant now) {
        return now.isBefore(endsAt());
    }
}
