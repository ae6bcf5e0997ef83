package relais.domain.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A professional address, in lower case: two that differ in case only are one. Plain ASCII, so that none looks like another. */
public record EmailAddress(String value) {
    private static final Pattern SHAPE = Pattern.compile("[!#-'*+\\-./0-9=?^_`a-z{|}~]+@[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final int MAX_LENGTH = 254;

    /** @throws IllegalArgumentException when it is no address */
    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** Empty when the text is no address. */
    public static Optional<EmailAddress> read(String text) {
        try {
            return Optional.of(new EmailAddress(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** So that no log ever holds a person. */
    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
