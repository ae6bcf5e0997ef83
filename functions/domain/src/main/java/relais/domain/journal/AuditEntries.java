package relais.domain.journal;

import java.time.Instant;
import java.util.List;
import relais.domain.OrganizationId;

/** The journal of administrators' actions. Each entry is written in the transaction of its decision, and never changed. */
public interface AuditEntries {
    void note(AuditEntry act);

    /** The entries about an administration, latest first. */
    List<AuditEntry> of(OrganizationId organization, int limit);

    /** Removes at most {@code limit} entries older than that instant, oldest first; returns their number. */
    int forget(Instant before, int limit);
}
