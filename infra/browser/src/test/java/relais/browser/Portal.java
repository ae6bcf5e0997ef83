package relais.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import relais.local.LocalHub;
import relais.start.Options;

/** One hub for all tests of this module, on data of its own. */
final class Portal {
    private static final LocalHub HUB = start();

    private Portal() {}

    static LocalHub hub() {
        return HUB;
    }

    static String url(String path) {
        return HUB.url() + path;
    }

    private static LocalHub start() {
        try {
            var hub = LocalHub.start(new Options(Files.createTempDirectory("relais-portal"), 0, true));
            Runtime.getRuntime().addShutdownHook(new Thread(hub::close));
            return hub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
