package relais.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import relais.domain.Paris;

/** Dates as pages write them, in Paris time, with no-break spaces. */
public final class Dates {

    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendText(ChronoField.DAY_OF_MONTH, Map.of(1L, "1er"))
            .appendPattern("\u00a0MMMM\u00a0yyyy")
            .toFormatter(Locale.FRENCH)
            .withZone(Paris.ZONE);
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("EEEE ")
            .append(DAY)
            .appendPattern("' à 'H'\u00a0h\u00a0'mm")
            .toFormatter(Locale.FRENCH)
            .withZone(Paris.ZONE);

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("H'\u00a0h\u00a0'mm", Locale.FRENCH).withZone(Paris.ZONE);

    private Dates() {}

    /** « 1er juin 2026 ». */
    public static String day(Instant instant) {
        return DAY.format(instant);
    }

    /** « 1er juin 2026 ». */
    public static String day(LocalDate day) {
        return day(day.atStartOfDay(Paris.ZONE).toInstant());
    }

    /** « 10 h 30 ». */
    public static String hour(Instant instant) {
        return HOUR.format(instant);
    }

    /** « jeudi 4 juin 2026 à 10 h 30 ». */
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
