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

/** Style sheets, icons and fonts, under addresses that change with their content, so that a browser fetches each once. */
final class StaticFiles {

    static final String VERSION = version();

    private static final int DIGITS = 16;
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.(css|svg|woff2)");

    private StaticFiles() {}

    static Optional<byte[]> find(String name) {
        return NAME.matcher(name).matches() ? read(name) : Optional.empty();
    }

    static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".css" -> "text/css;charset=utf-8";
            case ".woff2" -> "font/woff2";
            default -> "image/svg+xml";
        };
    }

    /** True for a file of characters. */
    static boolean isText(String name) {
        return !name.endsWith(".woff2");
    }

    private static String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            List.of(
                            "dsfr.css",
                            "relais.css",
                            "favicon.svg",
                            "atkinson-hyperlegible-next-400.woff2",
                            "atkinson-hyperlegible-next-700.woff2")
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
