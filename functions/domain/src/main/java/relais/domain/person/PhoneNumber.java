package relais.domain.person;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number as the contract writes it, either 10 to 20 digits or a plus and 9 to 20 digits (9 for overseas). */
public record PhoneNumber(String value) {
    /** The contract's pattern, for the answer to a caller that sent another form. */
    public static final String FORM = "^\\+[0-9]{9,20}$|^[0-9]{10,20}$";

    private static final Pattern SHAPE = Pattern.compile("\\+[0-9]{9,20}|[0-9]{10,20}");

    /** @throws IllegalArgumentException if the text does not match once its separators are removed */
    public PhoneNumber {
        value = bare(value);
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a telephone number");
        }
    }

    /** Reads a telephone number; empty if the text is none. */
    public static Optional<PhoneNumber> read(String text) {
        try {
            return Optional.of(new PhoneNumber(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The text without spaces, dots, hyphens and {@code (0)}. */
    static String bare(String text) {
        var bare = new StringBuilder(text.length());
        text.chars().filter(c -> !isBetweenDigits((char) c)).forEach(c -> bare.append((char) c));
        return bare.toString().replace("(0)", "");
    }

    private static boolean isBetweenDigits(char c) {
        return c == '.'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || Character.getType(c) == Character.FORMAT;
    }

    /** Hides the number, so that no log ever holds a person. */
    @Override
    public String toString() {
        return "PhoneNumber[…]";
    }
}
