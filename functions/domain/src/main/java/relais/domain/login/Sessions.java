package relais.domain.login;

import java.time.Instant;
import java.util.Optional;

/** The sessions of people, read as last written. */
public interface Sessions {
    Optional<Session> find(String tokenHash);

    /** Adds it, or replaces the one of the same token. {@code forgetAt}: when the record may go, a second net. */
    void save(Session session, Instant forgetAt);

    void delete(String tokenHash);
}
