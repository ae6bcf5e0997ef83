package relais.local;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import relais.start.Options;

/** One hub for all tests of this module that do not kill it, on data of its own. */
final class SharedHub {
    private static final LocalHub HUB = start();

    private SharedHub() {}

    static LocalHub hub() {
        return HUB;
    }

    /** The same hub, as the replays see it. */
    static Home home() {
        return new Home() {
            @Override
            public String url() {
                return HUB.url();
            }

            @Override
            public Credentials credentials() {
                return HUB.credentials();
            }

            @Override
            public DataPassSoftware datapass() {
                return DataPassSoftware.of(HUB);
            }

            @Override
            public List<MimeMessage> mails() {
                return HUB.services().mail().received();
            }
        };
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
