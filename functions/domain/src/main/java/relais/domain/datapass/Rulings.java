package relais.domain.datapass;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;

/**
 * The rulings of all requests on one administration, one for each of its subscriptions.
 *
 * @param last the last decision that names the administration; null if there is none
 */
record Rulings(
        Map<SubscriptionKey, Ruling> rulings, @Nullable Decision last) {

    static Rulings of(OrganizationId organization, List<Request> requests) {
        var rulings = new HashMap<SubscriptionKey, Ruling>();
        for (var request : requests) {
            request.rulings().forEach((place, ruling) -> {
                if (place.organization().equals(organization)) {
                    rulings.merge(place, ruling, (one, other) -> one.compareTo(other) < 0 ? other : one);
                }
            });
        }
        return new Rulings(rulings, last(organization, requests));
    }

    /** True if a subscription was ever approved, opened or refused; a revocation alone makes no administration known. */
    boolean speakOfSomething() {
        return !rulings.isEmpty();
    }

    private static @Nullable Decision last(OrganizationId organization, List<Request> requests) {
        return requests.stream()
                .flatMap(request -> request.decisions().stream())
                .filter(decision -> decision.isFor(organization) && isNamed(decision.beneficiary()))
                .max(Decision::compareTo)
                .orElse(null);
    }

    private static boolean isNamed(@Nullable Beneficiary beneficiary) {
        return beneficiary != null && beneficiary.name() != null;
    }
}
