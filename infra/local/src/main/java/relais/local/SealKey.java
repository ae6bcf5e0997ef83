package relais.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** What seals the secrets of people's authenticators, made at the first start and kept with the data, which it opens. */
final class SealKey {
    private static final String FILE = "seal-key.txt";
    private static final int BYTES = 32;

    private SealKey() {}

    static String keptIn(Path folder) {
        var file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                var bytes = new byte[BYTES];
                new SecureRandom().nextBytes(bytes);
                PrivateFiles.write(file, "local:" + Base64.getEncoder().encodeToString(bytes));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
