package relais.domain.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.access.Attempts;
import relais.domain.access.Budget;
import relais.domain.person.EmailAddress;

/**
 * Limits the mails that one person can cause and those that one address receives, so that the hub floods no mailbox. A request
 * beyond the limit is refused whole, to be repeated later. The numbers are in infra/decisions/0006-login.md.
 */
public final class MailBudget {
    static final List<Budget> OF_ONE_ACCOUNT =
            List.of(new Budget(Duration.ofHours(1), 20), new Budget(Duration.ofDays(1), 100));
    static final List<Budget> TO_ONE_ADDRESS =
            List.of(new Budget(Duration.ofHours(1), 3), new Budget(Duration.ofDays(1), 10));

    private final Attempts attempts;
    private final Clock clock;

    public MailBudget(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Counts a mail about to be caused.
     *
     * @return the time to wait if the mail must not be sent now
     */
    public Optional<Duration> spend(UUID by, EmailAddress to) {
        var wait = spend(OF_ONE_ACCOUNT, "mails of " + by);
        return wait.isPresent() ? wait : spend(TO_ONE_ADDRESS, "mails to " + to.value());
    }

    private Optional<Duration> spend(List<Budget> budgets, String key) {
        var now = clock.instant();
        return budgets.stream()
                .filter(budget -> budget.spend(attempts, key, now))
                .findFirst()
                .map(budget -> budget.rest(now));
    }
}
