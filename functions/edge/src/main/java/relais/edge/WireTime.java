package relais.edge;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instants as the contract writes them, {@code 2024-07-04T08:54:15.438+00:00}, and as partners do. */
public final class WireTime {

    private static final DateTimeFormatter OUT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'+00:00'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter IN = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss[.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S][XXX][XX][X]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST = 35;

    private WireTime() {}

    public static @Nullable String write(@Nullable Instant instant) {
        return instant == null ? null : OUT.format(instant);
    }

    static Optional<Instant> read(String text) {
        try {
            return text.length() > LONGEST || text.startsWith("+") || text.startsWith("-")
                    ? Optional.empty()
                    : Optional.of(Instant.from(IN.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
