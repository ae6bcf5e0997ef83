package relais.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.domain.Paris;
import relais.domain.account.Account;
import relais.domain.account.OpaqueToken;

/** One person of the two simulated years, with one account at a time and one line per question. */
final class Life {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Paris.ZONE);

    final Habit habit;
    final Instant start;
    final List<String> lines = new ArrayList<>();
    Account account;
    int questions;
    boolean isReached = true;

    @Nullable
    OpaqueToken session;

    @Nullable
    Instant erasedAt;

    Life(Habit habit, Instant start) {
        this.habit = habit;
        this.start = start;
    }

    void begins(Account other) {
        account = other;
        erasedAt = null;
    }

    void line(String event, Instant at) {
        lines.add("  " + TIME.format(at) + "  " + event);
    }

    /** Adds the event to the line of its question. */
    void note(String event, Instant at) {
        assertThat(lines).isNotEmpty();
        lines.add(lines.removeLast() + ", " + event + " " + TIME.format(at));
    }

    String report() {
        return "%s, depuis le %s%n%s%n  → %d questions%n"
                .formatted(habit.label, TIME.format(start), String.join(System.lineSeparator(), lines), questions);
    }
}
