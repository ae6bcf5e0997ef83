package relais.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The answers of one page in the office of one size.
 *
 * @param lines the number of télédossiers on it
 */
record DeskTurns(List<Duration> latencies, int lines, CpuTime taken) {
    static final DeskTurns NONE = new DeskTurns(List.of(), 0, new CpuTime(Duration.ZERO, Duration.ZERO));

    DeskTurns and(List<Duration> more, int lines, CpuTime taken) {
        var all = new ArrayList<>(latencies);
        all.addAll(more);
        return new DeskTurns(all, lines, this.taken.plus(taken));
    }

    /** In milliseconds. */
    double percentile(int percent) {
        return new Measured(latencies, List.of()).percentile(percent);
    }

    double hubMillis() {
        return (double) taken.hub().toMillis() / latencies.size();
    }

    double postgresMillis() {
        return (double) taken.postgres().toMillis() / latencies.size();
    }
}
