package relais.domain.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Copied;
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
 * @param attempts number of times that a function began to make it
 * @param leasedUntil the instant until which one function makes it and every other leaves it alone; null if none does
 * @param readyAt null until its bytes are stored
 * @param failure null unless it cannot be made
 * @param expiresAt the instant from which nobody may fetch it
 */
@Copied
public record PreparedArchive(
        UUID id,
        OrganizationId organization,
        List<UUID> caseIds,
        int files,
        long size,
        Instant askedAt,
        Instant dueAt,
        int attempts,
        @Nullable Instant leasedUntil,
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

    public static PreparedArchive asked(
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

    /** True while a function makes it, as far as is known. */
    boolean isLeased(Instant now) {
        return leasedUntil != null && leasedUntil.isAfter(now);
    }

    PreparedArchive dueAt(Instant other) {
        return PreparedArchiveCopy.of(this).dueAt(other).build();
    }

    PreparedArchive begun(Instant now) {
        return PreparedArchiveCopy.of(this)
                .dueAt(now.plus(LEASE))
                .attempts(attempts + 1)
                .leasedUntil(now.plus(LEASE))
                .build();
    }

    /** The archive after an attempt that failed, to be handed on again from that instant. */
    PreparedArchive left(Instant again) {
        return PreparedArchiveCopy.of(this).dueAt(again).leasedUntil(null).build();
    }

    PreparedArchive ready(Instant now) {
        return PreparedArchiveCopy.of(this)
                .leasedUntil(null)
                .readyAt(now)
                .expiresAt(now.plus(KEPT))
                .build();
    }

    PreparedArchive failed(ArchiveFailure reason, Instant now) {
        return PreparedArchiveCopy.of(this)
                .leasedUntil(null)
                .failure(reason)
                .expiresAt(now.plus(KEPT))
                .build();
    }
}
