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
 * Computes the due dates of an account. Hours count as hours, and months as months of the calendar in Paris. The store keeps
 * both dates with each account, so that only due accounts are read.
 */
public final class Delays {
    /** « Trimestriellement » (HUB-38). */
    private static final Period BETWEEN_QUESTIONS = Period.ofMonths(3);

    private static final Duration BEFORE_REMINDER = Duration.ofHours(24);

    /** The delay before another try at an address that bounces, if nobody acts. */
    private static final Period BEFORE_ANOTHER_TRY = Period.ofMonths(1);

    private Delays() {}

    /**
     * The instant from which the person is to be asked, on the first fit morning; empty if the account is suspended or awaits
     * an answer.
     */
    public static Optional<Instant> askAt(Account account) {
        if (account.isSuspended()) {
            return Optional.empty();
        }
        var question = account.question();
        return question == null
                ? Optional.of(after(account.confirmedAt(), BETWEEN_QUESTIONS))
                : Optional.ofNullable(question.bouncedAt()).map(at -> after(at, BEFORE_ANOTHER_TRY));
    }

    /** The instant of the next reminder, suspension or erasure; empty if none is to come. */
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
