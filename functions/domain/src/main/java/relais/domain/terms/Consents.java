package relais.domain.terms;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who agreed to which version of the terms, and when. */
public interface Consents {
    Optional<Instant> acceptedAt(UUID accountId, String version);

    /** Agreed again: the first time stays. */
    void accept(UUID accountId, String version, Instant at);
}
