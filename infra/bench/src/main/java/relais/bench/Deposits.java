package relais.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Measures how many télédossiers a second operators can deposit, from the declaration to the recipients' mailboxes. */
public final class Deposits {
    private static final int CLIENTS = 4;
    private static final int SECONDS = 30;
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private Deposits() {}

    /**
     * @param arguments clients and seconds; for a hub that runs already, its address, its credentials.json and its
     * process id; all optional
     */
    public static void main(String... arguments) throws Exception {
        var clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : CLIENTS;
        var seconds = Duration.ofSeconds(arguments.length > 1 ? Integer.parseInt(arguments[1]) : SECONDS);
        var machine = Machine.now();
        if (arguments.length > 4) {
            measure(
                    URI.create(arguments[2]),
                    Path.of(arguments[3]),
                    ProcessHandle.of(Long.parseLong(arguments[4])).orElseThrow(),
                    clients,
                    seconds,
                    "A hub that ran already; " + machine);
        } else {
            try (var hub = HubProcess.start()) {
                measure(
                        hub.url(),
                        hub.credentials(),
                        hub.process().toHandle(),
                        clients,
                        seconds,
                        "The local runner with 256 MB of heap, its clients beside it; " + machine);
            }
        }
    }

    private static void measure(
            URI hub, Path credentials, ProcessHandle process, int clients, Duration time, String where)
            throws IOException, InterruptedException, ExecutionException {
        var operators = new ArrayList<Operator>();
        for (var i = 0; i < clients; i++) {
            operators.add(Operator.connected(hub, credentials));
        }
        var unused = deposits(operators, WARM_UP);
        var before = CpuTime.of(process);
        var begin = System.nanoTime();
        var latencies = deposits(operators, time);
        var elapsed = Duration.ofNanos(System.nanoTime() - begin);
        var taken = CpuTime.of(process).since(before);
        new Result("deposits").publish(report(latencies, elapsed, taken, clients, where));
    }

    /** The duration of each deposit, with all operators at work for that time. */
    private static List<Duration> deposits(List<Operator> operators, Duration time)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = operators.stream()
                    .<Callable<List<Duration>>>map(operator -> () -> operator.depositFor(time))
                    .toList();
            var latencies = new ArrayList<Duration>();
            for (var done : threads.invokeAll(work)) {
                latencies.addAll(done.get());
            }
            return latencies;
        }
    }

    private static String report(List<Duration> latencies, Duration elapsed, CpuTime taken, int clients, String where) {
        var sorted = latencies.stream().sorted().toList();
        return """
                # Deposits

                CERTDC with its four real files (324 kB) to two recipients: one POST, four PUTs, one PATCH, until both are notified.
                %d clients without a pause for %d s, after %d s of warm-up. %s.

                | deposits a second | p50 | p99 | CPU of the hub's JVM a deposit | CPU of PostgreSQL a deposit |
                |---|---|---|---|---|
                | **%.1f** | %d ms | %d ms | %.1f ms | %.1f ms |
                """.formatted(
                        clients,
                        elapsed.toSeconds(),
                        WARM_UP.toSeconds(),
                        where,
                        latencies.size() * 1e9 / elapsed.toNanos(),
                        percentile(sorted, 50),
                        percentile(sorted, 99),
                        (double) taken.hub().toMillis() / latencies.size(),
                        (double) taken.postgres().toMillis() / latencies.size());
    }

    private static long percentile(List<Duration> sorted, int percent) {
        return sorted.get((sorted.size() - 1) * percent / 100).toMillis();
    }
}
