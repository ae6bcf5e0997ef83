package relais.domain.terms;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** People's agreements to the versions of the terms, with their dates. */
public interface Consents {
    Optional<Instant> acceptedAt(UUID accountId, String version);

    /** Records an agreement; a repeated one keeps the first date. */
    void accept(UUID accountId, String version, Instant at);
}
