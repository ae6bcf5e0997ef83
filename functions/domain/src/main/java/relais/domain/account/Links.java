package relais.domain.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import relais.domain.account.OneTimeLink.LinkKind;

/** The links sent and not yet used, and the expired ones until they are forgotten. */
public interface Links {
    Optional<OneTimeLink> find(String tokenHash);

    Optional<OneTimeLink> find(UUID accountId, LinkKind kind);

    /** Adds a link, and removes the account's former one of the same kind. */
    void save(OneTimeLink link);

    /** Removes a link. Returns false if another caller has taken it, so that of two users of one link only one succeeds. */
    boolean take(OneTimeLink link);

    /** Removes the account's links of these kinds. */
    void delete(UUID accountId, Set<LinkKind> kinds);

    /**
     * Removes at most {@code limit} of {@link OneTimeLink#KEYS} that expired before that instant and were not lost; returns
     * their number.
     */
    int forgetExpired(Instant before, int limit);
}
