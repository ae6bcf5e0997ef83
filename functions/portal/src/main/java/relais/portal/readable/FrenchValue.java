package relais.portal.readable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import relais.domain.Paris;
import relais.portal.Dates;

/** A value in French, or as it stands when its form is not one of those that software writes. */
final class FrenchValue {
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern FRENCH_DATE = Pattern.compile("\\d{2}/\\d{2}/\\d{4}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");
    private static final Pattern ZONED =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");
    private static final Pattern DURATION = Pattern.compile("PT(?=\\d)(\\d{1,6}H)?(\\d{1,6}M)?(\\d{1,6}S)?");
    private static final Pattern TELEPHONE = Pattern.compile("0\\d{9}");
    private static final Pattern PAIR = Pattern.compile("\\d{2}(?=\\d)");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** By ISO 3166 code of three letters. */
    private static final Map<String, String> COUNTRIES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).stream()
            .map(code -> Locale.of("", code))
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getISO3Country, country -> country.getDisplayCountry(Locale.FRENCH), (one, same) -> one));

    private FrenchValue() {}

    /** The tag tells countries and telephones, which look like any code or number. */
    static String of(String tag, String value) {
        try {
            return switch (value) {
                case "true" -> "Oui";
                case "false" -> "Non";
                default -> written(tag.toLowerCase(Locale.ROOT), value);
            };
        } catch (DateTimeException impossible) {
            return value;
        }
    }

    private static String written(String tag, String value) {
        if (ISO_DATE.matcher(value).matches()) {
            return Dates.day(LocalDate.parse(value));
        }
        if (FRENCH_DATE.matcher(value).matches()) {
            return Dates.day(LocalDate.parse(value, DAY));
        }
        if (MOMENT.matcher(value).matches()) {
            return moment(LocalDateTime.parse(value));
        }
        if (ZONED.matcher(value).matches()) {
            return moment(
                    OffsetDateTime.parse(value).atZoneSameInstant(Paris.ZONE).toLocalDateTime());
        }
        if (TIME.matcher(value).matches()) {
            return hour(LocalTime.parse(value));
        }
        if (DURATION.matcher(value).matches()) {
            return duration(Duration.parse(value));
        }
        if (tag.contains("pays") || tag.contains("nationalite")) {
            return COUNTRIES.getOrDefault(value, value);
        }
        return tag.startsWith("tel") && TELEPHONE.matcher(value).matches() ? telephone(value) : value;
    }

    private static String moment(LocalDateTime moment) {
        return Dates.day(moment.toLocalDate()) + " à " + hour(moment.toLocalTime());
    }

    private static String hour(LocalTime time) {
        return "%d\u00a0h\u00a0%02d".formatted(time.getHour(), time.getMinute());
    }

    private static String duration(Duration duration) {
        if (duration.toHours() > 0) {
            return "%d\u00a0h\u00a0%02d".formatted(duration.toHours(), duration.toMinutesPart());
        }
        return duration.toSecondsPart() == 0
                ? "%d\u00a0min".formatted(duration.toMinutes())
                : "%d\u00a0min %d\u00a0s".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    private static String telephone(String value) {
        return PAIR.matcher(value).replaceAll("$0\u00a0");
    }
}
