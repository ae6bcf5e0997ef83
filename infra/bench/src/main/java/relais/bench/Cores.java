package relais.bench;

import java.io.IOException;

/** Assigns the processors: the first one is for the functions alone. */
final class Cores {
    private Cores() {}

    /** Moves this JVM and its later children to the other processors; on a machine with one, all share it. */
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
