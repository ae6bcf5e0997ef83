package relais.domain.casework;

import java.time.Clock;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.journal.AccessEntry;
import relais.domain.journal.AccessOrigin;
import relais.domain.journal.Accessed;
import relais.domain.journal.Actor;

/** Records an access before its content is handed over (HUB-31). Nothing may be handed over if this throws. */
public final class RecordAccess {
    private final Ledger ledger;
    private final Clock clock;

    public RecordAccess(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Returns once the entry is durable.
     *
     * @param organization the administration whose content is asked for
     * @throws relais.domain.Unavailable if the journal does not answer in time
     */
    public void record(Actor by, OrganizationId organization, Accessed accessed, AccessOrigin origin) {
        var entry = new AccessEntry(clock.instant(), by, organization, accessed, origin);
        ledger.write(tables -> tables.accessEntries().note(entry));
    }
}
