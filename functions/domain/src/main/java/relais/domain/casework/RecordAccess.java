package relais.domain.casework;

import java.time.Clock;
import java.util.List;
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
        recordAll(by, organization, List.of(accessed), origin);
    }

    /** Like {@link #record}, for several cases at once; all entries are durable, or none. */
    public void recordAll(Actor by, OrganizationId organization, List<Accessed> accessed, AccessOrigin origin) {
        var now = clock.instant();
        ledger.write(tables -> accessed.stream()
                .map(each -> new AccessEntry(now, by, organization, each, origin))
                .forEach(tables.accessEntries()::note));
    }
}
