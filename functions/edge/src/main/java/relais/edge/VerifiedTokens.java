package relais.edge;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import relais.domain.access.Caller;
import relais.domain.account.OpaqueToken;

/** The tokens that were verified, by their SHA-256, each until it ends; beyond so many, the one unused for longest is verified anew. */
final class VerifiedTokens {

    static final int MOST = 1000;

    private final int most;
    private final Clock clock;
    private final Map<String, Verified> byDigest = new LinkedHashMap<>(16, 0.75f, true);

    VerifiedTokens(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    private record Verified(Caller caller, Instant end) {}

    synchronized Optional<Caller> find(String token) {
        var digest = new OpaqueToken(token).hash();
        var found = byDigest.get(digest);
        if (found == null) {
            return Optional.empty();
        }
        if (clock.instant().isBefore(found.end)) {
            return Optional.of(found.caller);
        }
        byDigest.remove(digest);
        return Optional.empty();
    }

    synchronized void keep(String token, Caller caller, Instant end) {
        byDigest.put(new OpaqueToken(token).hash(), new Verified(caller, end));
        if (byDigest.size() > most) {
            byDigest.remove(byDigest.keySet().iterator().next());
        }
    }
}
