package relais.domain.datapass;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;

/**
 * A DataPass decision about a request, without the people it named. Decisions are ordered by their second, within one second by
 * {@link DecisionKind}, then by fingerprint, so that the order does not depend on delivery.
 *
 * @param firedAt when it was taken, to the second
 * @param fingerprint of its text; the same text is the same decision
 * @param beneficiary null for a revocation of an unknown administration, which ends all grants of the request
 * @param processCodes the known démarches asked for; for a transfer, those that stay authorized
 * @param isWhole false if it asks for more than is known yet
 * @param isAuthorized true if an authorization of the request is still active after it
 */
public record Decision(
        DecisionKind kind,
        Instant firedAt,
        String fingerprint,
        @Nullable Beneficiary beneficiary,
        Set<String> processCodes,
        boolean isWhole,
        boolean isAuthorized)
        implements Comparable<Decision> {
    private static final Comparator<Decision> ORDER = Comparator.comparing(Decision::firedAt)
            .thenComparing(Decision::kind)
            .thenComparing(Decision::fingerprint);

    /** The kinds in their order within one second, in which closing kinds follow opening ones. */
    public enum DecisionKind {
        /** Another route, such as {@code POST /referential/v1/subscriptions}, opened a subscription of the request. */
        OPENED,
        APPROVE,
        TRANSFER,
        REFUSE,
        REVOKE;

        /** True if its administrator counts from then on. */
        boolean appoints() {
            return this == OPENED || this == APPROVE || this == TRANSFER;
        }
    }

    public Decision {
        processCodes = Set.copyOf(processCodes);
    }

    public Optional<OrganizationId> organization() {
        return Optional.ofNullable(beneficiary).map(Beneficiary::id);
    }

    boolean isFor(OrganizationId other) {
        return beneficiary != null && beneficiary.id().equals(other);
    }

    /** The same decision with all that the hub has learnt of it. */
    Decision and(Decision same) {
        var codes = new HashSet<>(processCodes);
        codes.addAll(same.processCodes);
        return new Decision(
                kind,
                firedAt,
                fingerprint,
                beneficiary == null ? same.beneficiary : beneficiary,
                codes,
                isWhole || same.isWhole,
                isAuthorized);
    }

    @Override
    public int compareTo(Decision other) {
        return ORDER.compare(this, other);
    }
}
