package relais.domain.archive;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file name that Windows, macOS and Linux accept as it stands: in NFC, without path, invisible character or device, of at
 * least 1 and at most 200 bytes in UTF-8.
 */
public final class FileName {

    private static final int MAX_BYTES = 200;
    private static final int MAX_EXTENSION = 20;
    private static final String FALLBACK = "fichier";

    /** Controls, directions, zero widths, lone surrogates, and what Unicode has not assigned. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private static final Pattern ENDS = Pattern.compile("^[.\\p{Z}]++|(?<![.\\p{Z}])[.\\p{Z}]++$");
    private static final String FORBIDDEN = "<>:\"/\\|?*";
    private static final String OTHER_SLASHES = "\u2044\u2215\u2216";
    private static final Pattern DEVICE = Pattern.compile(
            "(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|CLOCK\\$|(COM|LPT)[0-9])[ .]*(\\..*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final String value;

    private FileName(String value) {
        this.value = value;
    }

    /** The safe form of a name that anybody chose; « fichier » where nothing of it can be kept. */
    public static FileName of(String given) {
        return of(given, MAX_BYTES);
    }

    /** @param length UTF-16 units that the place of the file leaves to its name, at least 64 */
    static FileName of(String given, int length) {
        var visible = INVISIBLE.matcher(given).replaceAll("");
        var segment = visible.substring(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1);
        var name = stripped(Normalizer.normalize(segment, Form.NFC)
                .codePoints()
                .mapToObj(c -> isForbidden(c) ? "_" : Character.toString(c))
                .collect(Collectors.joining()));
        return new FileName(named(name, "", length));
    }

    /** The same name with a number before its extension, as in « acte-1.pdf ». */
    FileName numbered(int number, int length) {
        return new FileName(named(value, "-" + number, length));
    }

    /** A key that two names share if NTFS, which compares capitals, or any other file system takes them for the same. */
    String folded() {
        return value.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    public String value() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }

    private static String named(String name, String suffix, int length) {
        var cut = cut(name, suffix, length, MAX_BYTES);
        return isDevice(cut) ? "_" + cut(name, suffix, length - 1, MAX_BYTES - 1) : cut;
    }

    private static String cut(String name, String suffix, int length, int bytes) {
        var dot = name.lastIndexOf('.');
        var hasExtension = dot > 0 && name.length() - dot <= MAX_EXTENSION;
        var end = suffix + (hasExtension ? name.substring(dot) : "");
        var stem =
                stripped(start(hasExtension ? name.substring(0, dot) : name, length - end.length(), bytes - utf8(end)));
        return (stem.isEmpty() ? FALLBACK : stem) + end;
    }

    /** The whole characters, as a reader counts them, that fit into both limits. */
    private static String start(String text, int length, int bytes) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        var end = 0;
        for (var next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (next > length || utf8(text.substring(0, next)) > bytes) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }

    private static String stripped(String text) {
        return ENDS.matcher(text).replaceAll("");
    }

    /** True for Windows's list, and for what some of its programs turn into one of these, such as a full-width slash. */
    private static boolean isForbidden(int character) {
        return OTHER_SLASHES.indexOf(character) >= 0
                || compatible(Character.toString(character)).chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0);
    }

    /** True for COM1 as for COM¹, whatever extension follows. */
    private static boolean isDevice(String name) {
        return DEVICE.matcher(compatible(name)).matches();
    }

    private static String compatible(String text) {
        return Normalizer.normalize(text, Form.NFKC);
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
