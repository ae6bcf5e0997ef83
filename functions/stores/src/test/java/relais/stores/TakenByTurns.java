package relais.stores;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Times two calls by turns, so that the machine's other work falls on both alike. */
public final class TakenByTurns {
    private static final int MOST_ROUNDS = 4;

    private TakenByTurns() {}

    /**
     * The ratio of the medians in the round where they are closest. A real difference is in every round, noise is not.
     *
     * @param pairs in a round; the first round also warms up
     * @param one takes the number of its turn, so that each can have a source of its own
     */
    public static double closestRatio(int pairs, IntConsumer one, IntConsumer other) {
        var closest = Double.POSITIVE_INFINITY;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var ratio = ratio(round * pairs, pairs, one, other);
            if (Math.abs(Math.log(ratio)) < Math.abs(Math.log(closest))) {
                closest = ratio;
            }
        }
        return closest;
    }

    private static double ratio(int first, int pairs, IntConsumer one, IntConsumer other) {
        var ones = new long[pairs];
        var others = new long[pairs];
        for (var i = 0; i < pairs; i++) {
            ones[i] = nanos(one, first + i);
            others[i] = nanos(other, first + i);
        }
        return median(ones) / median(others);
    }

    private static long nanos(IntConsumer call, int turn) {
        var start = System.nanoTime();
        call.accept(turn);
        return System.nanoTime() - start;
    }

    private static double median(long[] nanos) {
        return Arrays.stream(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow();
    }
}
