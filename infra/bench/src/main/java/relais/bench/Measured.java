package relais.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a poll took, every time; and how long the clients were at work on it. */
record Measured(List<Duration> latencies, List<Duration> elapsed) {
    private static final double NANOS_IN_A_MILLISECOND = 1e6;

    Measured() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    double aSecond() {
        return latencies.size()
                * 1e9
                / elapsed.stream().mapToLong(Duration::toNanos).sum();
    }

    /** In milliseconds. */
    double percentile(int percent) {
        var sorted = latencies.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) * percent / 100).toNanos() / NANOS_IN_A_MILLISECOND;
    }
}
