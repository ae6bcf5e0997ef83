package relais.domain.verification;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** The public holidays of France (code du travail, L3133-1), without those of Alsace-Moselle and overseas. */
final class PublicHolidays {
    private static final Set<MonthDay> SAME_EACH_YEAR = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    /** Easter Monday, Ascension and Whit Monday, in days after Easter. */
    private static final Set<Integer> AFTER_EASTER = Set.of(1, 39, 50);

    private PublicHolidays() {}

    static boolean contain(LocalDate date) {
        var easter = easter(date.getYear());
        return SAME_EACH_YEAR.contains(MonthDay.from(date))
                || AFTER_EASTER.stream().anyMatch(days -> easter.plusDays(days).equals(date));
    }

    /** Easter by the algorithm of Meeus, for the Gregorian calendar. */
    static LocalDate easter(int year) {
        var golden = year % 19;
        var century = year / 100;
        var rest = year % 100;
        var epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var toSunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        var late = (golden + 11 * epact + 22 * toSunday) / 451;
        var days = epact + toSunday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
