package relais.edge;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The family and version of the browser and of the system that a User-Agent names, and nothing else.
 *
 * @param browser such as {@code Firefox/128.0}, or the first product that another program names
 * @param os such as {@code Windows NT 10.0}
 */
public record Agent(@Nullable String browser, @Nullable String os) {
    private static final int LONGEST = 512;
    private static final int LONGEST_VERSION = 20;

    /** Browsers that imitate another one come first. */
    private static final List<String> BROWSERS =
            List.of("Edg", "EdgA", "OPR", "SamsungBrowser", "CriOS", "FxiOS", "Firefox", "Chrome", "Version");

    private static final List<String> SYSTEMS =
            List.of("Windows NT", "CPU iPhone OS", "CPU OS", "Mac OS X", "Android", "CrOS", "Linux");

    public static Agent of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new Agent(null, null);
        }
        var text = header.length() > LONGEST ? header.substring(0, LONGEST) : header;
        var browser = BROWSERS.stream()
                .flatMap(name -> product(text, name + "/").stream())
                .findFirst()
                .or(() -> first(text));
        var os = SYSTEMS.stream()
                .filter(text::contains)
                .findFirst()
                .map(name -> name + version(text, text.indexOf(name) + name.length()));
        return new Agent(browser.orElse(null), os.orElse(null));
    }

    private static Optional<String> product(String text, String prefix) {
        var start = text.indexOf(prefix);
        if (start < 0) {
            return Optional.empty();
        }
        var name = prefix.equals("Version/") ? "Safari/" : prefix;
        return Optional.of(name + digits(text, start + prefix.length()));
    }

    /** The first word of another program's User-Agent, if it looks like a product with a version. */
    private static Optional<String> first(String text) {
        var slash = text.indexOf('/');
        if (slash <= 0 || slash > LONGEST_VERSION) {
            return Optional.empty();
        }
        var name = text.substring(0, slash);
        return name.chars()
                        .allMatch(each -> each == '-' || each == '_' || each < 128 && Character.isLetterOrDigit(each))
                ? Optional.of(name + "/" + digits(text, slash + 1))
                : Optional.empty();
    }

    private static String version(String text, int from) {
        var digits = from < text.length() && text.charAt(from) == ' ' ? digits(text, from + 1) : "";
        return digits.isEmpty() ? "" : " " + digits;
    }

    private static String digits(String text, int from) {
        var end = from;
        while (end < text.length() && end - from < LONGEST_VERSION && isOfVersion(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    private static boolean isOfVersion(char each) {
        return each >= '0' && each <= '9' || each == '.' || each == '_';
    }
}
