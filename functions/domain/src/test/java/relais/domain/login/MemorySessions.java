package relais.domain.login;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions in a map. */
public final class MemorySessions implements Sessions {
    private final Map<String, Session> byHash = new ConcurrentHashMap<>();

    @Override
    public Optional<Session> find(String tokenHash) {
        return Optional.ofNullable(byHash.get(tokenHash));
    }

    @Override
    public void save(Session session, Instant forgetAt) {
        byHash.put(session.tokenHash(), session);
    }

    @Override
    public void delete(String tokenHash) {
        byHash.remove(tokenHash);
    }
}
