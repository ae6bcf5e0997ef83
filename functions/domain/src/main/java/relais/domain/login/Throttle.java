package relais.domain.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import relais.domain.access.Attempts;
import relais.domain.access.Budget;

/**
 * Slows guesses down without locking anybody out. An attempt is counted before it is checked, so that a thousand at once are
 * all counted. The delays grow for one source on one account. One account also has a daily budget for all sources, which known
 * sources do not use. The numbers are in infra/decisions/0006-login.md.
 */
public final class Throttle {
    static final List<Budget> OF_ONE_SOURCE_ON_ONE_ACCOUNT = List.of(
            new Budget(Duration.ofMinutes(1), 5),
            new Budget(Duration.ofHours(1), 20),
            new Budget(Duration.ofDays(1), 40));
    static final Budget OF_ALL_ON_ONE_ACCOUNT = new Budget(Duration.ofDays(1), 100);
    /** Counts failures only, since a whole town hall logs in from one address each morning. */
    static final Budget OF_ONE_SOURCE = new Budget(Duration.ofHours(1), 300);

    private final Attempts attempts;
    private final Clock clock;

    public Throttle(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** The throttle's answer to an attempt. */
    sealed interface Admission {
        record Admitted() implements Admission {}

        record Wait(Duration delay) implements Admission {}

        /** Too many guesses were made on this account, from all sources. */
        record Exhausted(Duration delay) implements Admission {}
    }

    /**
     * @param subject the secret guessed at, as its kind and its owner
     * @param isKnownSource true if only the source's own budgets count
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

    /** Counts this time and returns true if it is beyond the budget. */
    boolean spend(Budget budget, String key, Instant now) {
        return budget.spend(attempts, key, now);
    }

    void failed(String source) {
        OF_ONE_SOURCE.count(attempts, source, clock.instant());
    }
}
