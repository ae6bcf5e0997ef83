package relais.domain.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is due about accounts: read by date, so that the number of accounts costs nothing. */
public interface Verifications {

    /** Accounts whose {@link Delays#askAt} has come, longest due first. */
    List<UUID> toAsk(Instant now, int limit);

    /** Accounts whose {@link Delays#actAt} has come, longest due first. */
    List<UUID> toAct(Instant now, int limit);

    /** The account whose present question was asked, or reminded of, by that mail. */
    Optional<UUID> askedBy(UUID mail);

    /** A digest is to be sent; expected already: nothing changes. */
    void expect(Digest digest, Instant dueAt);

    /** Takes those that are due away: nobody else is given them unless this transaction fails. */
    List<Digest> takeDue(Digest.Reader reader, Instant now, int limit);
}
