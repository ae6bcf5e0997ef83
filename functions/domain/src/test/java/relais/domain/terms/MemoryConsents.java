package relais.domain.terms;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Consents in a map that its owner snapshots. */
public record MemoryConsents(Map<MemoryConsents.Key, Instant> byKey) implements Consents {
    public record Key(UUID accountId, String version) {}

    @Override
    public Optional<Instant> acceptedAt(UUID accountId, String version) {
        return Optional.ofNullable(byKey.get(new Key(accountId, version)));
    }

    @Override
    public void accept(UUID accountId, String version, Instant at) {
        byKey.putIfAbsent(new Key(accountId, version), at);
    }

    public void deleteAllOf(UUID accountId) {
        byKey.keySet().removeIf(key -> key.accountId().equals(accountId));
    }
}
