package relais.domain.datapass;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;

/**
 * What DataPass decided about a request, without the people it named. Decisions are ordered by the second in which they were
 * taken; within one, as {@link DecisionKind} orders them, then by fingerprint: an order that no delivery changes.
 *
 * @param firedAt when it was taken, to the second
 * @param fingerprint of the words it came in: the same words are the same decision
 * @param beneficiary null for a revocation whose administration is not known: it ends what the request granted, wherever
 * @param processCodes the démarches asked for, as far as they are known; of a transfer, those that stay authorized
 * @param isWhole false: it asks for more, which is not known yet
 * @param isAuthorized true if an authorization of the request is still active once it is taken
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

    /** From the first to the last within one second: what closes stands after what opens. */
    public enum DecisionKind {
        /** A subscription of the request was opened by another door, such as {@code POST /referential/v1/subscriptions}. */
        OPENED,
        APPROVE,
        TRANSFER,
        REFUSE,
        REVOKE;

        /** Whether its administrator is the one who counts from then on. */
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

    /** Both are the same decision, of which the hub may have learnt more. */
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
