package relais.edge;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import relais.domain.StorableText;
import relais.domain.person.EmailAddress;

/** What any text must be to be kept: storable, and not too long. Says what is wrong, never the text itself. */
final class Texts {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Texts() {}

    static Optional<String> fault(String text, int maxLength) {
        var length = text.codePointCount(0, text.length());
        if (length > maxLength) {
            return Optional.of("String is too long (length: %d, maximum allowed: %d)".formatted(length, maxLength));
        }
        return StorableText.fault(text);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static Optional<String> emailFault(String text) {
        return fault(text, EmailAddress.MAX_LENGTH)
                .or(() -> EmailAddress.read(text).isPresent()
                        ? Optional.empty()
                        : Optional.of("String is not a valid email address"));
    }

    /** A header's text: HTTP gives its bytes as Latin-1, most clients mean UTF-8. */
    static String fromHeader(String value) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(value)))
                    .toString();
        } catch (CharacterCodingException e) {
            return value;
        }
    }
}
