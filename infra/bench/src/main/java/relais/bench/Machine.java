package relais.bench;

import java.lang.management.ManagementFactory;

/** The machine's description, printed with each figure. */
final class Machine {
    private Machine() {}

    /** To be called before the benchmark itself loads the machine. */
    static String now() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "JDK %s, %s, %d cores, load %.1f before"
                .formatted(
                        Runtime.version(),
                        system.getArch(),
                        system.getAvailableProcessors(),
                        system.getSystemLoadAverage());
    }
}
