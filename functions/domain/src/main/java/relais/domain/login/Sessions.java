package relais.domain.login;

import java.time.Instant;
import java.util.Optional;

/**
 * The sessions of people, with strongly consistent reads. Each method throws {@link relais.domain.Unavailable} if the store
 * does not answer in time.
 */
public interface Sessions {
    Optional<Session> find(String tokenHash);

    /**
     * Adds a session, or replaces the one of the same token. The record may be dropped at {@code forgetAt}, as a second
     * safeguard.
     */
    void save(Session session, Instant forgetAt);

    void delete(String tokenHash);
}
