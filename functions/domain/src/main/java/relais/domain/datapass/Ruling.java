package relais.domain.datapass;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import relais.domain.subscription.Contact;
import relais.domain.subscription.Handover;
import relais.domain.subscription.Milestones;

/**
 * The state that one request gives one subscription. Among several requests the greatest ruling counts. A grant in force beats
 * a handed-over one, which beats an ended one, which beats a refusal. Among equals the latest decision counts, then the
 * greatest number.
 *
 * @param decision the decision that caused the state
 * @param approvedAt the last approval; null if another route opened it
 * @param handover the succession while it is handed over; null otherwise
 */
record Ruling(
        State state,
        Decision decision,
        @Nullable Instant approvedAt,
        long requestId,
        Contact administrator,
        @Nullable Handover handover)
        implements Comparable<Ruling> {
    private static final Comparator<Ruling> ORDER =
            Comparator.comparing(Ruling::state).thenComparing(Ruling::decision).thenComparing(Ruling::requestId);

    /** The states, from the weakest to the strongest. */
    enum State {
        REFUSED,
        /** Revoked, transferred elsewhere, or no longer approved. */
        ENDED,
        /** Transferred elsewhere, and in force until the other administration's subscription is active. */
        HANDED_OVER,
        GRANTED
    }

    static Ruling granted(Request request, Decision decision, @Nullable Instant approvedAt) {
        var administrator =
                decision.organization().map(request::administratorOf).orElse(Contact.NONE);
        return new Ruling(State.GRANTED, decision, approvedAt, request.id(), administrator, null);
    }

    /** A refusal, which keeps no person of a request that was never approved. */
    static Ruling refused(Request request, Decision decision) {
        return new Ruling(State.REFUSED, decision, null, request.id(), Contact.NONE, null);
    }

    Ruling endedBy(Decision end) {
        return new Ruling(State.ENDED, end, approvedAt, requestId, administrator, null);
    }

    Ruling handedOver(Decision transfer, Handover to) {
        return new Ruling(State.HANDED_OVER, transfer, approvedAt, requestId, administrator, to);
    }

    boolean is(State other) {
        return state == other;
    }

    /** True if the ruling is in force, for good or for a while. */
    boolean isInForce() {
        return switch (state) {
            case GRANTED, HANDED_OVER -> true;
            case ENDED, REFUSED -> false;
        };
    }

    Milestones milestones(Milestones present, @Nullable Instant updatedAt) {
        return new Milestones(
                present.createdAt(),
                approvedAt == null && state != State.REFUSED ? present.validatedAt() : approvedAt,
                state == State.REFUSED ? decision.firedAt() : null,
                state == State.ENDED ? decision.firedAt() : null,
                updatedAt);
    }

    @Override
    public int compareTo(Ruling other) {
        return ORDER.compare(this, other);
    }
}
