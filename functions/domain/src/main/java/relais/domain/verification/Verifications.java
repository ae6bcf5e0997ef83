package relais.domain.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The due dates of accounts, read by date so that the total number of accounts costs nothing. */
public interface Verifications {

    /** Accounts whose {@link Delays#askAt} has come, longest due first. */
    List<UUID> toAsk(Instant now, int limit);

    /** Accounts whose {@link Delays#actAt} has come, longest due first. */
    List<UUID> toAct(Instant now, int limit);

    /** The account whose present question that mail asked, or reminded of. */
    Optional<UUID> askedBy(UUID mail);

    /** Adds a digest; changes nothing if it is expected already. */
    void expect(Digest digest, Instant dueAt);

    /** Takes away the digests that are due. No other caller gets them unless this transaction fails. */
    List<Digest> takeDue(Digest.Reader reader, Instant now, int limit);
}
