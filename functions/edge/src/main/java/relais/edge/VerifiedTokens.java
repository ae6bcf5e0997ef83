package relais.edge;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import relais.domain.access.Caller;

/** The tokens that were verified, each until it ends; beyond so many, the one unused for longest is verified anew. */
final class VerifiedTokens {

    /** A token has about a kilobyte. */
    static final int MOST = 1000;

    private final int most;
    private final Clock clock;
    private final Map<String, Verified> byToken = new LinkedHashMap<>(16, 0.75f, true);

    VerifiedTokens(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    private record Verified(Caller caller, Instant end) {}

    synchronized Optional<Caller> find(String token) {
        var found = byToken.get(token);
        if (found == null) {
            return Optional.empty();
        }
        if (clock.instant().isBefore(found.end)) {
            return Optional.of(found.caller);
        }
        byToken.remove(token);
        return Optional.empty();
    }

    synchronized void keep(String token, Caller caller, Instant end) {
        byToken.put(token, new Verified(caller, end));
        if (byToken.size() > most) {
            byToken.remove(byToken.keySet().iterator().next());
        }
    }
}
