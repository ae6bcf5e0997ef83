package relais.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** One hub for all tests of this module that do not kill it, on data of its own. */
final class SharedHub {
    private static final LocalHub HUB = start();

    private SharedHub() {}

    static LocalHub hub() {
        return HUB;
    }

    static PartnerSoftware as(String clientId) {
        return PartnerSoftware.connected(HUB.url(), HUB.credentials().of(clientId));
    }

    private static LocalHub start() {
        try {
            var hub = LocalHub.start(new Options(Files.createTempDirectory("relais-hub"), 0, true));
            Runtime.getRuntime().addShutdownHook(new Thread(hub::close));
            return hub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
