package relais.emulators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The PostgreSQL process that a killed JVM left behind. No other process is touched, even under the same number. */
final class Postmaster {
    private static final int GRACE_SECONDS = 10;

    private Postmaster() {}

    /** Afterwards no server runs on this data folder, and one can start on it. */
    static void endThatOf(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var survivor = recordedIn(file).filter(process -> isPostgresOn(process, data));
        if (survivor.isPresent()) {
            end(survivor.get());
        }
        // the number may belong to another process by now, and PostgreSQL would then refuse to start
        Files.deleteIfExists(file);
    }

    private static Optional<ProcessHandle> recordedIn(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)));
    }

    private static boolean isPostgresOn(ProcessHandle process, Path data) {
        String line = process.info().commandLine().orElse("");
        return line.contains("postgres") && line.contains(data.toString());
    }

    private static void end(ProcessHandle process) throws IOException {
        // SIGINT is the fast shutdown; Java's own SIGTERM waits for the clients to leave
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        try {
            process.onExit().orTimeout(GRACE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException stillThere) {
            process.destroyForcibly();
            process.onExit().orTimeout(GRACE_SECONDS, TimeUnit.SECONDS).join();
        }
    }
}
