package relais.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import relais.domain.access.ClientSecret;

/** What DataPass would sign with, made at the first start and kept with the data. */
final class WebhookSecret {
    private static final String FILE = "datapass-secret.txt";

    private WebhookSecret() {}

    static String keptIn(Path folder) {
        var file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                PrivateFiles.write(
                        file, ClientSecret.generate(new SecureRandom()).value());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
