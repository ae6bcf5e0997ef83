package relais.domain.login;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import relais.domain.person.EmailAddress;

/** Known sources in a map. */
public final class MemoryKnownSources implements KnownSources {
    private record Key(EmailAddress person, String source) {}

    private final Map<Key, Instant> until = new ConcurrentHashMap<>();

    @Override
    public boolean isKnown(EmailAddress person, String source, Instant now) {
        return now.isBefore(until.getOrDefault(new Key(person, source), Instant.MIN));
    }

    @Override
    public void remember(EmailAddress person, String source, Instant end) {
        until.put(new Key(person, source), end);
    }
}
