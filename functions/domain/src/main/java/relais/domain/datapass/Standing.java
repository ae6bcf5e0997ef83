package relais.domain.datapass;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import relais.domain.subscription.Contact;
import relais.domain.subscription.Milestones;

/**
 * What one request says of one subscription. Where several requests speak of the same one, the greatest rules: a grant in force
 * before one that ended, that before a refusal; among equals the latest decision, then the greatest number.
 *
 * @param decision the one that made it so
 * @param approvedAt when it was last approved; null: never
 */
record Standing(State state, Decision decision, @Nullable Instant approvedAt, long requestId, Contact administrator)
        implements Comparable<Standing> {
    private static final Comparator<Standing> ORDER = Comparator.comparing(Standing::state)
            .thenComparing(Standing::decision)
            .thenComparing(Standing::requestId);

    /** From the weakest to the strongest. */
    enum State {
        /** Revoked, and its approval is not known, or not yet. */
        UNGRANTED,
        REFUSED,
        /** Revoked, transferred elsewhere, or no longer among what is approved. */
        ENDED,
        GRANTED
    }

    static Standing granted(Request request, Decision decision, @Nullable Instant approvedAt) {
        return new Standing(
                State.GRANTED, decision, approvedAt, request.id(), request.administratorOf(decision.organization()));
    }

    /** Nobody is kept of a request that was never approved. */
    static Standing closed(Request request, State state, Decision decision) {
        return new Standing(state, decision, null, request.id(), Contact.NONE);
    }

    Standing endedBy(Decision end) {
        return new Standing(State.ENDED, end, approvedAt, requestId, administrator);
    }

    boolean is(State other) {
        return state == other;
    }

    Milestones milestones(@Nullable Instant createdAt, @Nullable Instant updatedAt) {
        return new Milestones(
                createdAt,
                approvedAt,
                state == State.REFUSED ? decision.firedAt() : null,
                state == State.ENDED || state == State.UNGRANTED ? decision.firedAt() : null,
                updatedAt);
    }

    @Override
    public int compareTo(Standing other) {
        return ORDER.compare(this, other);
    }
}
