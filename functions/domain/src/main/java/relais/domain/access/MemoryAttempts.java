package relais.domain.access;

import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Failed attempts in a map. */
public final class MemoryAttempts implements Attempts {
    private record Window(String key, Instant start) {}

    private final ConcurrentMap<Window, Integer> failures = new ConcurrentHashMap<>();

    @Override
    public int failures(String key, Instant windowStart) {
        return failures.getOrDefault(new Window(key, windowStart), 0);
    }

    @Override
    public void fail(String key, Instant windowStart, Instant forgetAt) {
        failures.merge(new Window(key, windowStart), 1, Integer::sum);
    }
}
