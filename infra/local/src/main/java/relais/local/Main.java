package relais.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Starts the whole hub and says where to click and what to curl; Ctrl-C stops it. */
public final class Main {
    private static final int JDK = 25;

    private Main() {}

    public static void main(String... arguments) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (Runtime.version().feature() < JDK) {
            fail(out, "Relais demande un JDK %d ; celui-ci est un JDK %d.".formatted(JDK, Runtime.version().feature()));
        }
        try {
            var hub = LocalHub.start(Options.parse(arguments));
            Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "stop"));
            out.println(hub.welcome());
        } catch (IllegalArgumentException | IllegalStateException e) {
            fail(out, String.valueOf(e.getMessage()));
        }
        new CountDownLatch(1).await();
    }

    private static void fail(PrintStream out, String sentence) {
        out.println(sentence);
        System.exit(1);
    }
}
