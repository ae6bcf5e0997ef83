package relais.domain;

import java.util.Optional;

/**
 * A text that every store can keep. PostgreSQL refuses NUL, and UTF-8 has no lone surrogate. Every entry point refuses any
 * other text, be it in a body, address, header, form, claim or queue message.
 */
public final class StorableText {
    private StorableText() {}

    /** The reason why a text cannot be stored, without the text itself; empty if it can. */
    public static Optional<String> fault(String text) {
        if (text.indexOf('\0') >= 0) {
            return Optional.of("String has a NUL character");
        }
        return text.codePoints().anyMatch(StorableText::isSurrogate)
                ? Optional.of("String is not valid Unicode (lone surrogate)")
                : Optional.empty();
    }

    public static boolean is(String text) {
        return fault(text).isEmpty();
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint);
    }
}
