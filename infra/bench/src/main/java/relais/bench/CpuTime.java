package relais.bench;

import java.time.Duration;

/**
 * The processor time that a hub's processes have used since they started, to the hundredth of a second.
 *
 * @param hub its JVM
 * @param postgres all PostgreSQL servers of the machine, which must be the hub's alone
 */
record CpuTime(Duration hub, Duration postgres) {

    static CpuTime of(ProcessHandle hub) {
        var postgres = ProcessHandle.allProcesses()
                .filter(CpuTime::isPostgres)
                .map(CpuTime::taken)
                .reduce(Duration.ZERO, Duration::plus);
        return new CpuTime(taken(hub), postgres);
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
