package relais.domain.datapass;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import relais.domain.organization.OrganizationId;

/**
 * What DataPass decided about a request, without the people it named. Decisions are ordered by the second in which they were
 * taken; within one, as {@link Kind} orders them, then by fingerprint: an order that no delivery changes.
 *
 * @param firedAt when it was taken, to the second
 * @param fingerprint of the words it came in: the same words are the same decision
 * @param processCodes the démarches asked for; a transfer or a revocation may name none
 */
public record Decision(
        Kind kind, Instant firedAt, String fingerprint, Beneficiary beneficiary, Set<String> processCodes)
        implements Comparable<Decision> {
    private static final Comparator<Decision> ORDER = Comparator.comparing(Decision::firedAt)
            .thenComparing(Decision::kind)
            .thenComparing(Decision::fingerprint);

    /** From the first to the last within one second: what closes stands after what opens. */
    public enum Kind {
        APPROVE,
        TRANSFER,
        REFUSE,
        REVOKE;

        /** Whether its administrator is the one who counts from then on. */
        boolean appoints() {
            return this == APPROVE || this == TRANSFER;
        }
    }

    public Decision {
        processCodes = Set.copyOf(processCodes);
    }

    public OrganizationId organization() {
        return beneficiary.id();
    }

    @Override
    public int compareTo(Decision other) {
        return ORDER.compare(this, other);
    }
}
