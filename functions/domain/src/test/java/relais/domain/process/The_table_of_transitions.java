package relais.domain.process;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.process.Status.ADD_AWAITING;
import static relais.domain.process.Status.ARCHIVED;
import static relais.domain.process.Status.CLOSED;
import static relais.domain.process.Status.DONE;
import static relais.domain.process.Status.HUBEE_COMPLETED;
import static relais.domain.process.Status.HUBEE_NOTIFIED;
import static relais.domain.process.Status.IN_PROGRESS;
import static relais.domain.process.Status.REFUSED;
import static relais.domain.process.Status.SENT;
import static relais.domain.process.Status.SI_INTG_ERROR;
import static relais.domain.process.Status.SI_RECEIVED;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.access.Side;

/** Every cell of the table follows the contract's sentences, and nothing else is allowed. */
final class The_table_of_transitions {
    @ParameterizedTest
    @EnumSource(Side.class)
    void says_what_the_contract_says_in_every_cell(Side side) {
        for (var present : Status.values()) {
            var allowed = Transitions.allowed(EnumSet.of(side), present);

            for (var wanted : Status.values()) {
                assertThat(allowed.contains(wanted))
                        .as("%s: %s to %s", side, present, wanted)
                        .isEqualTo(present != wanted && isAllowed(side, present, wanted));
            }
        }
    }

    @Test
    void lets_who_is_on_both_sides_do_what_either_may() {
        var both = Transitions.allowed(EnumSet.of(Side.OSL, Side.SI), DONE);

        assertThat(both).containsExactlyInAnyOrder(REFUSED, CLOSED, HUBEE_NOTIFIED, IN_PROGRESS);
    }

    /** "The status already reached is accepted, and HUBEE_COMPLETED is such a one on a case that is HUBEE_NOTIFIED, or moved on". */
    @ParameterizedTest
    @EnumSource
    void has_nothing_to_do_for_a_status_already_reached(Status present) {
        var hasPassedCompletion = Set.of(HUBEE_NOTIFIED, SENT, SI_RECEIVED, IN_PROGRESS, SI_INTG_ERROR, REFUSED, DONE)
                .contains(present);

        for (var wanted : Status.values()) {
            assertThat(Transitions.isReached(present, wanted))
                    .as("%s, wanted on %s", wanted, present)
                    .isEqualTo(wanted == present || wanted == HUBEE_COMPLETED && hasPassedCompletion);
        }
    }

    private static boolean isAllowed(Side side, Status present, Status wanted) {
        return switch (side) {
            case HUB -> hub(present, wanted);
            case SI -> recipient(present, wanted);
            case OSL -> operator(present, wanted);
        };
    }

    /** "does HUBEE_COMPLETED → HUBEE_NOTIFIED and CLOSED → ARCHIVED", and completes the cases of a folder that is completed. */
    private static boolean hub(Status present, Status wanted) {
        return wanted == HUBEE_NOTIFIED && present == HUBEE_COMPLETED
                || wanted == ARCHIVED && present == CLOSED
                || wanted == HUBEE_COMPLETED && present == Status.HUBEE_RECEIVED;
    }

    /** "any SI status that is not behind the present one; from ADD_AWAITING and SI_INTG_ERROR to any of them; REFUSED ↔ DONE". */
    private static boolean recipient(Status present, Status wanted) {
        var waits = present == ADD_AWAITING || present == SI_INTG_ERROR;
        var told = present == HUBEE_NOTIFIED || rank(present) > 0;
        return told && rank(wanted) > 0 && (waits || rank(wanted) >= rank(present));
    }

    /** How far a recipient is, and 0 for a status that is not a recipient's to set. */
    private static int rank(Status status) {
        return switch (status) {
            case SENT -> 1;
            case SI_RECEIVED -> 2;
            case IN_PROGRESS, ADD_AWAITING, SI_INTG_ERROR -> 3;
            case REFUSED, DONE -> 4;
            case HUBEE_RECEIVED, HUBEE_COMPLETED, HUBEE_NOTIFIED, CLOSED, ARCHIVED -> 0;
        };
    }

    /**
     * "CLOSED on any notified case, HUBEE_NOTIFIED (reopens) from anything but ARCHIVED, IN_PROGRESS from DONE and REFUSED, and
     * from ADD_AWAITING also HUBEE_COMPLETED". Reopening supposes a notified case, because only the hub notifies it first.
     */
    private static boolean operator(Status present, Status wanted) {
        var told = present.isNotified() && present != ARCHIVED;
        return switch (wanted) {
            case CLOSED, HUBEE_NOTIFIED -> told;
            case IN_PROGRESS -> present == DONE || present == REFUSED;
            case HUBEE_COMPLETED -> present == ADD_AWAITING;
            case HUBEE_RECEIVED, SENT, SI_RECEIVED, ADD_AWAITING, SI_INTG_ERROR, REFUSED, DONE, ARCHIVED -> false;
        };
    }
}
