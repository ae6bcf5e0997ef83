package relais.domain.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;

/**
 * A zip of the files of some cases that is made after the request for it, with a folder for each case, and kept for an hour. It exists
 * once in its administration for the same cases and files.
 *
 * @param organization the administration whose agents may fetch it
 * @param caseIds from 1 to {@link PrepareArchive#CASES_AT_ONCE}, each once
 * @param files number of files when it was asked for
 * @param size of these files in bytes
 * @param dueAt the instant from which it is handed on again, since nobody seems to make it
 * @param attempts number of times that somebody began to make it
 * @param readyAt null until its bytes are stored
 * @param failure null unless it cannot be made
 * @param expiresAt the instant from which nobody may fetch it
 */
public record PreparedArchive(
        UUID id,
        OrganizationId organization,
        List<UUID> caseIds,
        int files,
        long size,
        Instant askedAt,
        Instant dueAt,
        int attempts,
        @Nullable Instant readyAt,
        @Nullable ArchiveFailure failure,
        Instant expiresAt) {
    /** How long a finished one can be fetched, and the failure of another read. */
    public static final Duration KEPT = Duration.ofHours(1);

    /** How long one that nobody finishes is kept. */
    static final Duration ABANDONED_AFTER = Duration.ofHours(6);

    /** How long the queue may take to hand it on. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    /** At least the time in which the function that makes it must end. */
    public static final Duration LEASE = Duration.ofMinutes(10);

    public PreparedArchive {
        caseIds = List.copyOf(caseIds);
    }

    static PreparedArchive asked(
            UUID id, OrganizationId organization, List<UUID> caseIds, int files, long size, Instant now) {
        return new PreparedArchive(
                id,
                organization,
                caseIds,
                files,
                size,
                now,
                now.plus(PATIENCE),
                0,
                null,
                null,
                now.plus(ABANDONED_AFTER));
    }

    /** The key of its bytes, without anything of a case. */
    public String key() {
        return "archives/" + id;
    }

    public boolean isReady() {
        return readyAt != null;
    }

    /** True while somebody makes it, or has to. */
    public boolean isAwaited() {
        return readyAt == null && failure == null;
    }

    boolean isOver(Instant now) {
        return !expiresAt.isAfter(now);
    }

    boolean isOf(int otherFiles, long otherSize) {
        return files == otherFiles && size == otherSize;
    }

    PreparedArchive dueAt(Instant other) {
        return new PreparedArchive(
                id, organization, caseIds, files, size, askedAt, other, attempts, readyAt, failure, expiresAt);
    }

    PreparedArchive begun(Instant now) {
        return new PreparedArchive(
                id, organization, caseIds, files, size, askedAt, now.plus(LEASE), attempts + 1, null, null, expiresAt);
    }

    PreparedArchive ready(Instant now) {
        return new PreparedArchive(
                id, organization, caseIds, files, size, askedAt, dueAt, attempts, now, null, now.plus(KEPT));
    }

    PreparedArchive failed(ArchiveFailure reason, Instant now) {
        return new PreparedArchive(
                id, organization, caseIds, files, size, askedAt, dueAt, attempts, null, reason, now.plus(KEPT));
    }
}
