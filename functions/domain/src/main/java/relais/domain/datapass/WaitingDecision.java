package relais.domain.datapass;

import java.time.Instant;
import java.util.Set;

/**
 * A decision that the hub could not apply entirely. Its known parts are applied, and the rest waits for the operator.
 *
 * @param unknown the scopes without a known démarche; {@value Catalogue#ANY_SCOPE} for the type itself
 * @param isPlaceUnknown true if the hub cannot tell which administration it is for
 */
public record WaitingDecision(ReceivedDecision received, Set<String> unknown, boolean isPlaceUnknown, Instant since) {
    public WaitingDecision {
        unknown = Set.copyOf(unknown);
    }

    /** True if this decision would tell an operator nothing beyond the other one. */
    boolean isLike(WaitingDecision other) {
        var place = received.establishment();
        return received.model().equals(other.received.model())
                && other.unknown.containsAll(unknown)
                && (!isPlaceUnknown || other.isPlaceUnknown && place.equals(other.received.establishment()));
    }
}
