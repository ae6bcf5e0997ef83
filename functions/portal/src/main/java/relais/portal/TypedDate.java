package relais.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date in the form of browsers, or as people write it in browsers without a date field. */
public final class TypedDate {

    private static final Pattern AS_FRENCH = Pattern.compile("([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4})");

    private TypedDate() {}

    /** Empty if the text is no date. */
    public static Optional<LocalDate> read(String text) {
        try {
            var french = AS_FRENCH.matcher(text);
            return Optional.of(
                    french.matches()
                            ? LocalDate.of(
                                    Integer.parseInt(french.group(3)),
                                    Integer.parseInt(french.group(2)),
                                    Integer.parseInt(french.group(1)))
                            : LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
