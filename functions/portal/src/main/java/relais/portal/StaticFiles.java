package relais.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Style sheets and icons, under addresses that change with their content, so that a browser fetches each once. */
final class StaticFiles {

    static final String VERSION = version();

    private static final int DIGITS = 16;
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.(css|svg)");

    private StaticFiles() {}

    static Optional<byte[]> find(String name) {
        return NAME.matcher(name).matches() ? read(name) : Optional.empty();
    }

    static String type(String name) {
        return name.endsWith(".css") ? "text/css;charset=utf-8" : "image/svg+xml";
    }

    private static String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            List.of("dsfr.css", "relais.css", "favicon.svg")
                    .forEach(name -> digest.update(read(name).orElseThrow()));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<byte[]> read(String name) {
        try (var file = StaticFiles.class.getResourceAsStream("static/" + name)) {
            return file == null ? Optional.empty() : Optional.of(Objects.requireNonNull(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
