package relais.domain.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import relais.domain.access.Perimeter;
import relais.domain.access.Side;

/** The links between cases and those of their files whose bytes the hub received and has not dropped. */
public interface FileLinks {

    /** Those that are there. */
    List<FileLink> find(Collection<FileLink.LinkKey> keys);

    /**
     * Those of a share that are due on that day, and that its side has not purged since their day; oldest first. What it purged
     * before they were due anew does not count.
     */
    List<FileLink> due(Perimeter share, LocalDate today, int limit);

    /** Notes that a side purged them that day on its own side. */
    void notePurged(Collection<FileLink> links, Side side, LocalDate today);
}
