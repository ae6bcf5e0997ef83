package relais.domain.access;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Failed attempts in a map. */
public final class MemoryAttempts implements Attempts {
    private record Window(String key, Instant start) {}

    private final ConcurrentMap<Window, Integer> failures = new ConcurrentHashMap<>();
    private final ConcurrentMap<Window, Set<String>> guesses = new ConcurrentHashMap<>();

    @Override
    public int failures(String key, Instant windowStart) {
        return failures.getOrDefault(new Window(key, windowStart), 0);
    }

    @Override
    public void fail(String key, Instant windowStart, Instant forgetAt) {
        failures.merge(new Window(key, windowStart), 1, Integer::sum);
    }

    @Override
    public boolean admits(String key, Instant windowStart, Instant forgetAt, String guess, int most) {
        var admitted = guesses.compute(new Window(key, windowStart), (window, before) -> {
            var all = new HashSet<>(before == null ? Set.of() : before);
            return all.size() < most && all.add(guess) || before == null ? all : before;
        });
        return admitted.contains(guess);
    }
}
