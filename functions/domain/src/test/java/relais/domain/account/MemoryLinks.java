package relais.domain.account;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import relais.domain.account.OneTimeLink.LinkKind;

/** Links in a map that its owner snapshots. */
public record MemoryLinks(Map<MemoryLinks.Key, OneTimeLink> byKey) implements Links {
    /** A person has at most one link of each kind. */
    public record Key(UUID accountId, LinkKind kind) {}

    @Override
    public Optional<OneTimeLink> find(String tokenHash) {
        return byKey.values().stream()
                .filter(each -> each.tokenHash().equals(tokenHash))
                .findFirst();
    }

    @Override
    public Optional<OneTimeLink> find(UUID accountId, LinkKind kind) {
        return Optional.ofNullable(byKey.get(new Key(accountId, kind)));
    }

    @Override
    public void save(OneTimeLink link) {
        byKey.put(key(link), link);
    }

    @Override
    public boolean take(OneTimeLink link) {
        return byKey.remove(key(link), link);
    }

    @Override
    public void delete(UUID accountId, Set<LinkKind> kinds) {
        byKey.keySet().removeIf(key -> key.accountId().equals(accountId) && kinds.contains(key.kind()));
    }

    @Override
    public int forgetExpired(Instant before, int limit) {
        var expired = byKey.values().stream()
                .filter(each -> OneTimeLink.KEYS.contains(each.kind())
                        && each.lostAt() == null
                        && each.expiresAt().isBefore(before))
                .limit(limit)
                .toList();
        expired.forEach(this::take);
        return expired.size();
    }

    private static Key key(OneTimeLink link) {
        return new Key(link.accountId(), link.kind());
    }
}
