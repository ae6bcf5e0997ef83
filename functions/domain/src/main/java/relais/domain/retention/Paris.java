package relais.domain.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days by which what has an end is counted. */
public final class Paris {
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Paris() {}

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
