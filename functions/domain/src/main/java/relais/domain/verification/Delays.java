package relais.domain.verification;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import relais.domain.Paris;
import relais.domain.account.Account;
import relais.domain.account.Question;
import relais.domain.account.Suspension;

/**
 * When something is due about an account: the durations as they are promised, hours as hours, months as those of the calendar in
 * Paris. Whoever keeps accounts keeps these two dates with them, so that only what is due is read.
 */
public final class Delays {
    /** « Trimestriellement » (HUB-38). */
    private static final Period BETWEEN_QUESTIONS = Period.ofMonths(3);

    private static final Duration BEFORE_REMINDER = Duration.ofHours(24);

    /** Where no mail arrives and nobody did anything about it. */
    private static final Period BEFORE_ANOTHER_TRY = Period.ofMonths(1);

    private Delays() {}

    /** When the person is to be asked, on the first morning that is fit for it. */
    public static Optional<Instant> askAt(Account account) {
        if (account.isSuspended()) {
            return Optional.empty();
        }
        var question = account.question();
        return question == null
                ? Optional.of(after(account.confirmedAt(), BETWEEN_QUESTIONS))
                : Optional.ofNullable(question.bouncedAt()).map(at -> after(at, BEFORE_ANOTHER_TRY));
    }

    /** When the person is to be reminded, suspended or erased, whichever is next. */
    public static Optional<Instant> actAt(Account account) {
        return account.isSuspended()
                ? Optional.ofNullable(account.suspension()).map(Suspension::erasedAt)
                : Optional.ofNullable(account.question()).flatMap(Delays::actAt);
    }

    private static Optional<Instant> actAt(Question question) {
        return Optional.ofNullable(question.answerBy())
                .map(end -> question.reminder() == null
                        ? end.minus(Question.TO_ANSWER).plus(BEFORE_REMINDER)
                        : end);
    }

    private static Instant after(Instant start, Period period) {
        return start.atZone(Paris.ZONE).plus(period).toInstant();
    }
}
