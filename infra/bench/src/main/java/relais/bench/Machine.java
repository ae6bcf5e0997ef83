package relais.bench;

import java.lang.management.ManagementFactory;

/** What a figure depends on; told with it. */
final class Machine {
    private Machine() {}

    /** To be asked before the benchmark itself keeps the machine busy. */
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
