package relais.domain.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import relais.domain.access.Attempts;
import relais.domain.access.Budget;

/**
 * Slows down whoever guesses, without shutting anybody out. An attempt is counted before it is looked at, so that a thousand
 * at once are a thousand. From one source on one account the delays grow; on one account from everywhere there is a budget
 * for the day, which does not count where the person is known. Numbers: infra/decisions/0006-login.md.
 */
public final class Throttle {
    static final List<Budget> OF_ONE_SOURCE_ON_ONE_ACCOUNT = List.of(
            new Budget(Duration.ofMinutes(1), 5),
            new Budget(Duration.ofHours(1), 20),
            new Budget(Duration.ofDays(1), 40));
    static final Budget OF_ALL_ON_ONE_ACCOUNT = new Budget(Duration.ofDays(1), 100);
    /** Only failures, for a whole town hall comes in through one address each morning. */
    static final Budget OF_ONE_SOURCE = new Budget(Duration.ofHours(1), 300);

    private final Attempts attempts;
    private final Clock clock;

    public Throttle(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Whether an attempt is looked at. */
    sealed interface Admission {
        record Admitted() implements Admission {}

        record Wait(Duration delay) implements Admission {}

        /** Too many have guessed on this account, from everywhere. */
        record Exhausted(Duration delay) implements Admission {}
    }

    /**
     * @param subject what is guessed: a kind of secret and whose
     * @param isKnownSource where only the source's own budgets count
     */
    Admission admit(String subject, String source, boolean isKnownSource) {
        var now = clock.instant();
        if (OF_ONE_SOURCE.isSpent(attempts, source, now)) {
            return new Admission.Wait(OF_ONE_SOURCE.rest(now));
        }
        for (var budget : OF_ONE_SOURCE_ON_ONE_ACCOUNT) {
            if (spend(budget, subject + " " + source, now)) {
                return new Admission.Wait(budget.rest(now));
            }
        }
        if (!isKnownSource && spend(OF_ALL_ON_ONE_ACCOUNT, subject, now)) {
            return new Admission.Exhausted(OF_ALL_ON_ONE_ACCOUNT.rest(now));
        }
        return new Admission.Admitted();
    }

    /** Whether this is beyond that budget; counts it in any case. */
    boolean spend(Budget budget, String key, Instant now) {
        return budget.spend(attempts, key, now);
    }

    void failed(String source) {
        OF_ONE_SOURCE.count(attempts, source, clock.instant());
    }
}
