package relais.domain.journal;

import java.time.Instant;
import relais.domain.Page;
import relais.domain.Window;

/** The journal of accesses. Each entry is kept before its content is handed over, and never changed. */
public interface AccessEntries {
    void note(AccessEntry entry);

    /** The matching entries, latest first, and in the order of noting within one instant. */
    Page<AccessEntry> search(AccessCriteria criteria, Window window);

    /** Removes at most {@code limit} entries older than that instant, oldest first; returns their number. */
    int forget(Instant before, int limit);
}
