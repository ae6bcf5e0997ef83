package relais.portal.download;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The spreadsheet program of many administrations; a test that asks for it is skipped where it is absent. */
final class LibreOffice {
    private static final Path SOFFICE = Path.of("/usr/bin/soffice");
    /** Semicolons, quotes, UTF-8, from the first line on; a quoted cell is read like any other, as by a double click. */
    private static final String FRENCH = "CSV:59,34,76,1,,0,false,true";

    private static final int PATIENCE_IN_MINUTES = 5;

    private LibreOffice() {}

    /** Opens tables and returns each one saved as an OpenDocument in one XML file. */
    static List<String> opened(Path folder, List<Path> tables) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(SOFFICE), "needs LibreOffice: " + SOFFICE);
        var command = new ProcessBuilder(
                SOFFICE.toString(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--infilter=" + FRENCH,
                "--convert-to",
                "fods",
                "--outdir",
                folder.toString());
        tables.forEach(table -> command.command().add(table.toString()));
        var log = folder.resolve("soffice.log").toFile();
        var process = command.redirectErrorStream(true).redirectOutput(log).start();
        if (!process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("LibreOffice does not end");
        }
        var saved = new ArrayList<String>();
        for (var table : tables) {
            var name = table.getFileName().toString().replace(".csv", ".fods");
            saved.add(Files.readString(folder.resolve(name)));
        }
        return saved;
    }
}
