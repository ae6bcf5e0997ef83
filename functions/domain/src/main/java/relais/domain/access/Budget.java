package relais.domain.access;

import java.time.Duration;
import java.time.Instant;

/**
 * The number of times that an action may happen within a window of time.
 *
 * @param window the windows follow each other without overlap
 */
public record Budget(Duration window, int times) {

    /**
     * Counts this time and returns true if it is beyond the budget. Counting comes first, so that a thousand at once are all
     * counted.
     */
    public boolean spend(Attempts attempts, String key, Instant now) {
        count(attempts, key, now);
        return isSpent(attempts, key, now);
    }

    public void count(Attempts attempts, String key, Instant now) {
        var start = start(now);
        attempts.fail(named(key), start, start.plus(window));
    }

    /** True if the budget of the present window is exceeded. */
    public boolean isSpent(Attempts attempts, String key, Instant now) {
        return attempts.failures(named(key), start(now)) > times;
    }

    /** The time left until the next window. */
    public Duration rest(Instant now) {
        return Duration.between(now, start(now).plus(window));
    }

    private String named(String key) {
        return "login " + window + " " + key;
    }

    private Instant start(Instant now) {
        var length = window.toSeconds();
        return Instant.ofEpochSecond(now.getEpochSecond() / length * length);
    }
}
