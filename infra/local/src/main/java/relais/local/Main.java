package relais.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import relais.start.Options;

/** Starts the whole hub and prints where to click and what to curl; Ctrl-C stops it. */
public final class Main {
    private Main() {}

    public static void main(String... arguments) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (Options.askForHelp(arguments)) {
            out.print(Options.USAGE);
            return;
        }
        try {
            var options = Options.parse(Path.of(""), arguments);
            logTo(options.log());
            var hub = LocalHub.start(options, phase -> out.println("  " + phase + "…"));
            Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "stop"));
            out.println(hub.welcome());
        } catch (IllegalArgumentException | IllegalStateException e) {
            fail(out, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            fail(out, "Relais n’a pas pu démarrer : " + e);
        }
        new CountDownLatch(1).await();
    }

    /**
     * Called before the first logger is made, because log lines on the console would push the credentials out of sight.
     */
    private static void logTo(Path file) {
        try {
            Files.createDirectories(file.getParent());
            System.setProperty("org.slf4j.simpleLogger.logFile", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fail(PrintStream out, String sentence) {
        out.println(sentence);
        System.exit(1);
    }
}
