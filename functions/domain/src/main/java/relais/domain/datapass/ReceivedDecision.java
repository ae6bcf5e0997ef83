package relais.domain.datapass;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import relais.domain.datapass.Catalogue.Asked;
import relais.domain.datapass.Decision.DecisionKind;
import relais.domain.subscription.Contact;

/**
 * A decision in DataPass's own words, before the hub has identified its administration and démarches.
 *
 * @param requestId number of the request at DataPass
 * @param firedAt when it was taken, to the second
 * @param fingerprint hexadecimal SHA-256 of its body
 * @param model the type of the request, such as {@code authorization_request/hubee_dila}
 * @param scopes the scopes asked for; for a transfer, those of its active authorizations
 * @param isAuthorized true if an authorization of the request is still active
 * @param administrator the person whom an approval or a transfer names
 */
public record ReceivedDecision(
        long requestId,
        DecisionKind kind,
        Instant firedAt,
        String fingerprint,
        Establishment establishment,
        String model,
        Set<String> scopes,
        boolean isAuthorized,
        Contact administrator) {
    public ReceivedDecision {
        scopes = Set.copyOf(scopes);
    }

    Decision decision(@Nullable Beneficiary beneficiary, Asked asked) {
        return new Decision(
                kind,
                firedAt,
                fingerprint,
                beneficiary,
                asked.processCodes(),
                asked.unknown().isEmpty(),
                isAuthorized);
    }

    /**
     * True if the decision depends on démarches. A revocation ends all grants, and a transfer without an active authorization
     * opens nothing.
     */
    boolean namesProcesses() {
        return switch (kind) {
            case OPENED, APPROVE, REFUSE -> true;
            case TRANSFER -> isAuthorized;
            case REVOKE -> false;
        };
    }

    /** Hides the content, so that no log ever holds a person. */
    @Override
    public String toString() {
        return "ReceivedDecision[%d %s]".formatted(requestId, kind);
    }
}
