package relais.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.Paris;

/**
 * A period of whole days in Europe/Paris, as typed.
 *
 * @param from the first day; empty without bound
 * @param to the last day; empty without bound
 */
public record TypedPeriod(String from, String to) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    /** The faults of the two days, each at the field of that name. */
    public FieldFaults faults(String fromField, String toField) {
        var faults = FieldFaults.NONE;
        if (isNoDay(from)) {
            faults = faults.and(fromField, "Écrivez le début de la période comme 28/11/2026.");
        }
        if (isNoDay(to)) {
            faults = faults.and(toField, "Écrivez la fin de la période comme 28/11/2026.");
        }
        return isReversed() ? faults.and(toField, "La fin de la période ne peut pas précéder son début.") : faults;
    }

    /** False if a day is none, or the last is before the first. */
    public boolean isPossible() {
        return !isNoDay(from) && !isNoDay(to) && !isReversed();
    }

    private boolean isReversed() {
        return day(from)
                .flatMap(first -> day(to).filter(last -> last.isBefore(first)))
                .isPresent();
    }

    private static boolean isNoDay(String typed) {
        return !typed.isEmpty() && day(typed).isEmpty();
    }

    /** The first instant; null without bound. */
    public @Nullable Instant start() {
        return instant(from, 0);
    }

    /** The instant after the last; null without bound. */
    public @Nullable Instant end() {
        return instant(to, 1);
    }

    /** A day that every store can keep. */
    private static Optional<LocalDate> day(String typed) {
        return TypedDate.read(typed).filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    }

    private static @Nullable Instant instant(String typed, int daysLater) {
        return day(typed)
                .map(day -> day.plusDays(daysLater).atStartOfDay(Paris.ZONE).toInstant())
                .orElse(null);
    }
}
