package relais.domain.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How many times something may be done in which stretch of time.
 *
 * @param window stretches follow each other without overlap
 */
public record Budget(Duration window, int times) {

    /** Whether this time is beyond it; counts it in any case, so that a thousand at once are a thousand. */
    public boolean spend(Attempts attempts, String key, Instant now) {
        count(attempts, key, now);
        return isSpent(attempts, key, now);
    }

    public void count(Attempts attempts, String key, Instant now) {
        var start = start(now);
        attempts.fail(named(key), start, start.plus(window));
    }

    /** Whether it was done more often in the present stretch. */
    public boolean isSpent(Attempts attempts, String key, Instant now) {
        return attempts.failures(named(key), start(now)) > times;
    }

    /** Until the next stretch. */
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
