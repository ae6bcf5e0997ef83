package relais.domain.login;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Sent forms in a map. */
public final class MemorySentForms implements SentForms {
    private record Sent(@Nullable String sealed, Instant until) {}

    private final Map<String, Sent> byKey = new ConcurrentHashMap<>();

    @Override
    public synchronized boolean claim(String key, Instant now, Instant until) {
        var held = byKey.get(key);
        if (held != null && now.isBefore(held.until())) {
            return false;
        }
        byKey.put(key, new Sent(null, until));
        return true;
    }

    @Override
    public void keep(String key, String sealed, Instant until) {
        byKey.put(key, new Sent(sealed, until));
    }

    @Override
    public Optional<String> find(String key, Instant now) {
        return Optional.ofNullable(byKey.get(key))
                .filter(sent -> now.isBefore(sent.until()))
                .flatMap(sent -> Optional.ofNullable(sent.sealed()));
    }

    @Override
    public void drop(String key) {
        byKey.remove(key);
    }

    /** Shows everything that a reader of the store would see. */
    @Override
    public String toString() {
        return byKey.toString();
    }
}
