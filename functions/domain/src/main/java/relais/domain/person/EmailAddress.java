package relais.domain.person;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address that every mailer of the hub accepts (a test compares it with jakarta.mail), at most 254 characters of
 * plain ASCII in lower case. Plain ASCII prevents look-alikes, and lower case makes two spellings one. The local part has at
 * most 64 characters, which are letters, digits and {@code !#$%&'*+-/=?^_`{|}~}, with single dots between them. The domain has
 * at least two labels.
 */
public record EmailAddress(String value) {
    public static final int MAX_LENGTH = 254;

    private static final int LOCAL_MAX_LENGTH = 64;
    private static final Pattern SHAPE =
            Pattern.compile("[!#-'*+\\-/-9=?^_`a-z{|}~]+(\\.[!#-'*+\\-/-9=?^_`a-z{|}~]+)*@[a-z0-9-]+(\\.[a-z0-9-]+)+");

    /** @throws IllegalArgumentException if the text is no address */
    public EmailAddress {
        value = trimmed(value).toLowerCase(Locale.ROOT);
        if (!isOne(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Reads an address; empty if the text is none. */
    public static Optional<EmailAddress> read(String text) {
        try {
            return Optional.of(new EmailAddress(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The text without surrounding blanks, invisible ones included. */
    public static String trimmed(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    public static boolean areOne(@Nullable String one, @Nullable String other) {
        return one == null || other == null
                ? one == null && other == null
                : trimmed(one).equalsIgnoreCase(trimmed(other));
    }

    /** Each address once, trimmed, in its first spelling. */
    public static List<String> distinct(Collection<String> addresses) {
        var distinct = new LinkedHashMap<String, String>();
        for (var address : addresses) {
            var spelt = trimmed(address);
            distinct.putIfAbsent(spelt.toLowerCase(Locale.ROOT), spelt);
        }
        return List.copyOf(distinct.values());
    }

    private static boolean isOne(String text) {
        return text.length() <= MAX_LENGTH
                && text.indexOf('@') <= LOCAL_MAX_LENGTH
                && SHAPE.matcher(text).matches()
                && isDomain(text.substring(text.indexOf('@') + 1));
    }

    private static boolean isDomain(String domain) {
        return !domain.startsWith("-") && !domain.endsWith("-") && !domain.contains("-.") && !domain.contains(".-");
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Hides the address, so that no log ever holds a person. */
    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
