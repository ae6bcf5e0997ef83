package relais.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import relais.tokens.SigningKeys;

/** The keys that sign tokens, made at the first start and kept with the data, so that a restart outdates no token. */
record TokenKeys(String signing, String verifying) {
    private static final String FILE = "signing-keys.json";

    static TokenKeys keptIn(Path folder) {
        var file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Secrets.write(file, SigningKeys.generate());
            }
            var signing = Files.readString(file);
            return new TokenKeys(signing, SigningKeys.publicPart(signing));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
