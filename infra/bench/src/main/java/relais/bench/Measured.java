package relais.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a poll took, every time; and how long the clients were at work on each turn of as many polls. */
record Measured(List<Duration> latencies, List<Duration> elapsed) {
    private static final double NANOS_IN_A_SECOND = 1e9;
    private static final double NANOS_IN_A_MILLISECOND = 1e6;

    Measured() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    /** In the median turn: whatever else the machine did during a few of them does not count. */
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
