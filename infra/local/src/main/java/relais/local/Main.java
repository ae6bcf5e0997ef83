package relais.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Starts the whole hub and says where to click and what to curl; Ctrl-C stops it. */
public final class Main {
    private Main() {}

    public static void main(String... arguments) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            var hub = LocalHub.start(Options.parse(arguments));
            Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "stop"));
            out.println(hub.welcome());
        } catch (IllegalArgumentException | IllegalStateException e) {
            fail(out, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            fail(out, "Relais n'a pas pu démarrer : " + e);
        }
        new CountDownLatch(1).await();
    }

    private static void fail(PrintStream out, String sentence) {
        out.println(sentence);
        System.exit(1);
    }
}
