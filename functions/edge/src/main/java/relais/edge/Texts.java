package relais.edge;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import relais.domain.StorableText;
import relais.domain.person.EmailAddress;

/** The rule for any stored text: storable, and within its length. A message states the fault, never the text. */
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

    /** A header's text, decoded as UTF-8 from HTTP's Latin-1 where it is valid UTF-8. */
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
