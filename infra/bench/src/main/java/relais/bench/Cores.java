package relais.bench;

import java.io.IOException;

/** Which processor does what: the functions have the first for themselves. */
final class Cores {
    private Cores() {}

    /** Moves this JVM, and what it starts from now on, to the others; on a machine with one, all stays together. */
    static void leaveTheFirst() throws IOException, InterruptedException {
        var last = Runtime.getRuntime().availableProcessors() - 1;
        if (last > 0) {
            var status = new ProcessBuilder(
                            "taskset",
                            "-a",
                            "-c",
                            "-p",
                            "1-" + last,
                            Long.toString(ProcessHandle.current().pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("taskset ended with " + status);
            }
        }
    }
}
