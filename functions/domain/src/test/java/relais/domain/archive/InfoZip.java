package relais.domain.archive;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The reader of most Linux machines; a test that asks for it is skipped where it is absent. */
public final class InfoZip {
    private static final Path UNZIP = Path.of("/usr/bin/unzip");

    private InfoZip() {}

    public static String run(String option, Path zip) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(UNZIP), "needs Info-ZIP: " + UNZIP);
        var command = new ProcessBuilder(UNZIP.toString(), option, zip.toString()).redirectErrorStream(true);
        command.environment().put("LC_ALL", "C.UTF-8");
        var process = command.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
