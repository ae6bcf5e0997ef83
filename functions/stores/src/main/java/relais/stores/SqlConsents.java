package relais.stores;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import relais.domain.terms.Consents;

/** Consents as one transaction sees them. */
record SqlConsents(Handle handle) implements Consents {

    @Override
    public Optional<Instant> acceptedAt(UUID accountId, String version) {
        return handle.select("SELECT accepted_at FROM consent WHERE account_id = ? AND version = ?", accountId, version)
                .map((row, context) -> SqlColumns.instant(row, "accepted_at"))
                .findFirst();
    }

    @Override
    public void accept(UUID accountId, String version, Instant at) {
        handle.execute(
                "INSERT INTO consent (account_id, version, accepted_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                accountId,
                version,
                at);
    }
}
