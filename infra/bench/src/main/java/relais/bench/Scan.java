package relais.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Measures what the antivirus adds to a télédossier, from its declaration to its recipients' mailboxes. */
public final class Scan {
    private static final int DEPOSITS = 50;
    private static final int WINDOWS = 20;
    /** Two windows agree if their medians differ by less. */
    private static final double AGREEMENT = 0.1;

    private Scan() {}

    /** @param arguments number of deposits in a window, optional */
    public static void main(String... arguments) throws Exception {
        var deposits = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEPOSITS;
        var machine = Machine.now();
        try (var with = HubProcess.start();
                var without = HubProcess.start("-Drelais.clamd.off=true")) {
            var scanned = Operator.connected(with.url(), with.credentials());
            var unscanned = Operator.connected(without.url(), without.credentials());
            var windowsWith = new ArrayList<List<Duration>>();
            var windowsWithout = new ArrayList<List<Duration>>();
            do {
                windowsWith.add(window(scanned, deposits));
                windowsWithout.add(window(unscanned, deposits));
            } while (windowsWith.size() < WINDOWS && !(agree(windowsWith) && agree(windowsWithout)));
            new Result("scan")
                    .publish(report(
                            lastTwo(windowsWith), lastTwo(windowsWithout), windowsWith.size(), deposits, machine));
        }
    }

    private static List<Duration> window(Operator operator, int deposits) throws IOException, InterruptedException {
        var times = new ArrayList<Duration>();
        for (var i = 0; i < deposits; i++) {
            var files = SampleFile.others();
            var begin = System.nanoTime();
            operator.deposit(files);
            times.add(Duration.ofNanos(System.nanoTime() - begin));
        }
        return times;
    }

    private static boolean agree(List<List<Duration>> windows) {
        if (windows.size() < 2) {
            return false;
        }
        var last = percentile(windows.getLast(), 50);
        var before = percentile(windows.get(windows.size() - 2), 50);
        return Math.abs(last - before) / Math.max(last, before) < AGREEMENT;
    }

    private static List<Duration> lastTwo(List<List<Duration>> windows) {
        return windows.subList(windows.size() - 2, windows.size()).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static String report(
            List<Duration> with, List<Duration> without, int windows, int deposits, String machine) {
        return """
                # Scan

                CERTDC with its four files (324 kB, other bytes each time) to two recipients: one POST, four PUTs, one PATCH, until both are
                notified, one operator. Two local runners with 256 MB of heap side by side, one with clamd and the project's signatures, by
                turns in windows of %d deposits until two windows agree (%d of 20); the last two count. %s.

                | | p50 | p99 |
                |---|---|---|
                | with clamd | **%.0f ms** | %.0f ms |
                | without | %.0f ms | %.0f ms |
                | ratio | %.2f | %.2f |
                """.formatted(
                        deposits,
                        windows,
                        machine,
                        percentile(with, 50),
                        percentile(with, 99),
                        percentile(without, 50),
                        percentile(without, 99),
                        percentile(with, 50) / percentile(without, 50),
                        percentile(with, 99) / percentile(without, 99));
    }

    /** In milliseconds. */
    private static double percentile(List<Duration> times, int percent) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((sorted.size() - 1) * percent / 100).toNanos() / 1e6;
    }
}
