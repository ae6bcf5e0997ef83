package relais.domain.journal;

import java.time.Instant;
import java.util.List;
import relais.domain.OrganizationId;

/** The journal of what administrators did. Each entry is noted in the transaction of the decision itself, and never changed. */
public interface AuditEntries {
    void note(AuditEntry act);

    /** Those about an administration, latest first. */
    List<AuditEntry> of(OrganizationId organization, int limit);

    /** Removes those before that instant, oldest first, so many at most; says how many. */
    int forget(Instant before, int limit);
}
