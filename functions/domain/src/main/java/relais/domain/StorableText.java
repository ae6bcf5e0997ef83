package relais.domain;

import java.util.Optional;

/**
 * A text that every store can keep: PostgreSQL has no NUL, and UTF-8 no lone surrogate. Each door where text comes in
 * refuses what is none: bodies, addresses, headers, forms, claims, queue messages.
 */
public final class StorableText {
    private StorableText() {}

    /** Why a text is none, never the text itself. */
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
