package relais.domain.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import relais.domain.access.Perimeter;
import relais.domain.access.Side;

/** The links between cases and those of their files whose bytes the hub still holds. */
public interface FileLinks {

    /** The links that exist for these keys. */
    List<FileLink> find(Collection<FileLink.LinkKey> keys);

    /**
     * The links of a perimeter that are due on that day and that its side has not purged since they became due, oldest first. A
     * purge from before they became due anew does not count.
     */
    List<FileLink> due(Perimeter share, LocalDate today, int limit);

    /** Notes that a side purged these files on its own side that day. */
    void notePurged(Collection<FileLink> links, Side side, LocalDate today);
}
