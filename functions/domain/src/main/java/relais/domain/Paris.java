package relais.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time zone of France, in which days, hours and delays are counted. */
public final class Paris {
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Paris() {}

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
