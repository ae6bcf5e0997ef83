package relais.domain.datapass;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import relais.domain.subscription.Contact;
import relais.domain.subscription.Handover;
import relais.domain.subscription.Milestones;

/**
 * What one request says of one subscription. Where several requests speak of the same one, the greatest rules: a grant in force
 * before one that is handed over, that before one that ended, that before a refusal; among equals the latest decision, then the
 * greatest number.
 *
 * @param decision the one that made it so
 * @param approvedAt when it was last approved; null: never, it was opened by another door
 * @param handover to whom, while it is handed over
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

    /** From the weakest to the strongest. */
    enum State {
        REFUSED,
        /** Revoked, transferred elsewhere, or no longer among what is approved. */
        ENDED,
        /** Transferred elsewhere, and in force until the other administration's is active. */
        HANDED_OVER,
        GRANTED
    }

    static Ruling granted(Request request, Decision decision, @Nullable Instant approvedAt) {
        var administrator =
                decision.organization().map(request::administratorOf).orElse(Contact.NONE);
        return new Ruling(State.GRANTED, decision, approvedAt, request.id(), administrator, null);
    }

    /** Nobody is kept of a request that was never approved. */
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

    /** In force, for good or for a while. */
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
