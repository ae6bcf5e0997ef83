package relais.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import relais.tokens.SigningKeys;

/** The keys that sign tokens, made at the first start and kept with the data, so that a restart outdates no token. */
final class TokenKeys {
    private static final String SIGNING = "signing-keys.json";
    private static final String PUBLISHED = "public-keys.json";

    private TokenKeys() {}

    static SigningKeys keptIn(Path folder) {
        var signing = folder.resolve(SIGNING);
        var published = folder.resolve(PUBLISHED);
        try {
            if (!Files.exists(published)) {
                Files.createDirectories(folder);
                var made = SigningKeys.generate();
                PrivateFiles.write(signing, made.signing());
                PrivateFiles.write(published, made.published());
            }
            return new SigningKeys(Files.readString(signing), Files.readString(published));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
