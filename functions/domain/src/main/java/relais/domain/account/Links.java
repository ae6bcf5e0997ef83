package relais.domain.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import relais.domain.account.OneTimeLink.LinkKind;

/** The links sent and not yet used; those that expired, until they are forgotten. */
public interface Links {
    Optional<OneTimeLink> find(String tokenHash);

    Optional<OneTimeLink> find(UUID accountId, LinkKind kind);

    /** Adds it; the account's former one of the same kind is gone. */
    void save(OneTimeLink link);

    /** Takes it away; false when another has: of two who use one link, one does. */
    boolean take(OneTimeLink link);

    /** No link of that account and of these kinds opens anything any more. */
    void delete(UUID accountId, Set<LinkKind> kinds);

    /** Removes {@link OneTimeLink#KEYS} that expired before that instant and were not lost, so many at most; says how many. */
    int forgetExpired(Instant before, int limit);
}
