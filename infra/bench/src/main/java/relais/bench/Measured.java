package relais.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The latency of every poll, and the duration of each turn of as many polls. */
record Measured(List<Duration> latencies, List<Duration> elapsed) {
    private static final double NANOS_IN_A_SECOND = 1e9;
    private static final double NANOS_IN_A_MILLISECOND = 1e6;

    Measured() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    /** Polls a second in the median turn, so that other load during a few turns does not count. */
    double aSecond() {
        var sorted = elapsed.stream().sorted().toList();
        var inATurn = (double) latencies.size() / elapsed.size();
        return inATurn * NANOS_IN_A_SECOND / sorted.get(sorted.size() / 2).toNanos();
    }

    /** In milliseconds. */
    double percentile(int percent) {
        var sorted = latencies.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) * percent / 100).toNanos() / NANOS_IN_A_MILLISECOND;
    }
}
