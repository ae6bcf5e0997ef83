package relais.edge;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instants on the wire: written as {@code 2024-07-04T08:54:15.438+00:00}, read in the forms that partners use. */
public final class WireTime {

    /** The form named in messages to partners. */
    static final String FORM = "yyyy-MM-dd'T'HH:mm:ss[.SSS]Z";

    private static final DateTimeFormatter OUT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'+00:00'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter IN = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST = 35;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private WireTime() {}

    public static @Nullable String write(@Nullable Instant instant) {
        return instant == null ? null : OUT.format(instant);
    }

    static Optional<Instant> read(String text) {
        try {
            return text.length() > LONGEST || text.startsWith("+") || text.startsWith("-")
                    ? Optional.empty()
                    : Optional.of(Instant.from(IN.parse(text)))
                            .filter(instant -> !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
