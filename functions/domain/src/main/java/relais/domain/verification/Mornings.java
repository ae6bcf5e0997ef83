package relais.domain.verification;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Stream;
import relais.domain.Paris;
import relais.domain.account.Question;

/**
 * The times for the quarterly question, which are Tuesday and Wednesday mornings in Paris whose delay includes no week-end or
 * public holiday.
 */
public final class Mornings {

    private static final Set<DayOfWeek> DAYS = Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final LocalTime UNTIL = LocalTime.NOON;

    /** Margin that lets the last mail decided still leave in the same morning. */
    private static final Duration FROM_DECISION_TO_SENDING = Duration.ofMinutes(30);

    /** The hour at which administrators are told about the mornings' questions. */
    private static final LocalTime DIGEST = LocalTime.of(14, 0);

    private Mornings() {}

    /** True if a mail may leave now. */
    public static boolean isToSend(Instant now) {
        var time = now.atZone(Paris.ZONE);
        return isToAsk(time.toLocalDate())
                && !time.toLocalTime().isBefore(FROM)
                && time.toLocalTime().isBefore(UNTIL);
    }

    /** True if the decision to send a mail may be made now. */
    static boolean isToAsk(Instant now) {
        return isToSend(now) && isToSend(now.plus(FROM_DECISION_TO_SENDING));
    }

    /** The first instant, from this one on, at which the decision to send a mail may be made. */
    public static Instant next(Instant from) {
        if (isToAsk(from)) {
            return from;
        }
        var date = from.atZone(Paris.ZONE).toLocalDate();
        return Stream.iterate(date, each -> each.plusDays(1))
                .filter(Mornings::isToAsk)
                .map(each -> each.atTime(FROM).atZone(Paris.ZONE).toInstant())
                .filter(each -> each.isAfter(from))
                .findFirst()
                .orElseThrow();
    }

    /** The next 14:00. */
    static Instant nextDigest(Instant after) {
        var date = after.atZone(Paris.ZONE).toLocalDate();
        var today = date.atTime(DIGEST).atZone(Paris.ZONE).toInstant();
        return today.isAfter(after)
                ? today
                : date.plusDays(1).atTime(DIGEST).atZone(Paris.ZONE).toInstant();
    }

    private static boolean isToAsk(LocalDate date) {
        return DAYS.contains(date.getDayOfWeek())
                && date.datesUntil(date.plusDays(Question.TO_ANSWER.toDays() + 1))
                        .noneMatch(PublicHolidays::contain);
    }
}
