package relais.domain.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;

/** The archives that were asked for, one for an administration and the same cases. */
public interface PreparedArchives {
    Optional<PreparedArchive> find(UUID id);

    /** Locks the archive until this transaction ends. */
    Optional<PreparedArchive> lock(UUID id);

    /** The administration's archive of exactly these cases, in that order. */
    Optional<PreparedArchive> of(OrganizationId organization, List<UUID> caseIds);

    /** The archives that hold a case. */
    List<PreparedArchive> holding(UUID caseId);

    /** Adds an archive unless its administration has one of the same cases. */
    void add(PreparedArchive archive);

    void update(PreparedArchive archive);

    /** Removes an archive; does nothing if it is unknown. */
    void remove(UUID id);

    /** Removes at most {@code limit} archives that expired by that instant; returns their number. */
    int forget(Instant now, int limit);
}
