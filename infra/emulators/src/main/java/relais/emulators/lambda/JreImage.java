package relais.emulators.lambda;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;

/** The runtime of the zips: this JDK, limited to the modules that the functions use. */
public final class JreImage {
    /** jdk.zipfs: Micronaut reads its lists of beans as paths inside the jars; java.naming, java.management: the SQL pool. */
    private static final String MODULES = "java.base,java.logging,java.management,java.naming,java.net.http,"
            + "java.security.jgss,java.security.sasl,java.sql,java.xml,jdk.unsupported,jdk.zipfs";

    private JreImage() {}

    /** Links it, unless it exists. */
    public static Path link(Path folder) {
        if (Files.isExecutable(folder.resolve("bin/java"))) {
            return folder;
        }
        var report = new StringWriter();
        var writer = new PrintWriter(report);
        var jlink = ToolProvider.findFirst("jlink").orElseThrow();
        var status = jlink.run(
                writer,
                writer,
                "--add-modules",
                MODULES,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                folder.toString());
        if (status != 0) {
            throw new IllegalStateException(report.toString());
        }
        return folder;
    }
}
