package relais.domain.person;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything that is kept of a person (HUB-29), which is name, first name, function, professional phone and address. */
public record Person(
        String firstName,
        String lastName,
        @Nullable String function,
        @Nullable String phoneNumber,
        EmailAddress email) {
    /** Maximum length of each text, in characters. */
    static final int MAX_LENGTH = 100;

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern BLANK = Pattern.compile("[\\p{Cntrl}\\h\\v]+");
    private static final Pattern HYPHEN = Pattern.compile("[\\u2010\\u2011]");

    public Person {
        firstName = tidy(firstName);
        lastName = tidy(lastName);
        function = tidyOrNull(function);
        phoneNumber = tidyOrNull(phoneNumber == null ? null : PhoneNumber.bare(phoneNumber));
    }

    /** The name as pages and mails write it. */
    public String fullName() {
        return PlainName.cut(firstName + " " + lastName);
    }

    public Person at(EmailAddress address) {
        return new Person(firstName, lastName, function, phoneNumber, address);
    }

    private static String tidy(String text) {
        var seen = INVISIBLE.matcher(text).replaceAll("");
        var plain = HYPHEN.matcher(BLANK.matcher(seen).replaceAll(" "))
                .replaceAll("-")
                .strip();
        return plain.length() > MAX_LENGTH ? plain.substring(0, MAX_LENGTH) : plain;
    }

    private static @Nullable String tidyOrNull(@Nullable String text) {
        var plain = text == null ? "" : tidy(text);
        return plain.isEmpty() ? null : plain;
    }

    /** Hides the content, so that no log ever holds a person. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}
