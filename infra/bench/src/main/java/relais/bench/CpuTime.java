package relais.bench;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * The processor time that a hub's processes have used since they started, to the hundredth of a second.
 *
 * @param hub its JVM
 * @param postgres its PostgreSQL server, with all its backends
 */
record CpuTime(Duration hub, Duration postgres) {

    /** With all PostgreSQL servers of the machine, which must be the hub's alone. */
    static CpuTime of(ProcessHandle hub) {
        var postgres = ProcessHandle.allProcesses()
                .filter(CpuTime::isPostgres)
                .map(CpuTime::taken)
                .reduce(Duration.ZERO, Duration::plus);
        return new CpuTime(taken(hub), postgres);
    }

    /** With that PostgreSQL server alone, whatever others run beside it. */
    static CpuTime of(ProcessHandle hub, ProcessHandle postmaster) {
        var postgres = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .map(CpuTime::taken)
                .reduce(Duration.ZERO, Duration::plus);
        return new CpuTime(taken(hub), postgres);
    }

    CpuTime plus(CpuTime other) {
        return new CpuTime(hub.plus(other.hub), postgres.plus(other.postgres));
    }

    CpuTime since(CpuTime earlier) {
        return new CpuTime(hub.minus(earlier.hub), postgres.minus(earlier.postgres));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(path -> path.endsWith("/postgres"))
                .isPresent();
    }

    private static Duration taken(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
