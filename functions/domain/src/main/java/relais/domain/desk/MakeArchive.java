package relais.domain.desk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.access.Side;
import relais.domain.archive.Archive;
import relais.domain.archive.ArchivedFile;
import relais.domain.archive.ArchivedFolder;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.Binaries;
import relais.domain.folder.OpenedCase;

/**
 * Makes an archive in constant memory. Its bytes appear whole or not at all, and a second making of the same archive replaces them by
 * the same.
 */
public final class MakeArchive {
    /** Maximum number of attempts. */
    static final int ATTEMPTS = 5;

    /** The pause before a look at the archive hands it on again after a failure. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private final Ledger ledger;
    private final Binaries binaries;
    private final Clock clock;

    public MakeArchive(Ledger ledger, Binaries binaries, Clock clock) {
        this.ledger = ledger;
        this.binaries = binaries;
        this.clock = clock;
    }

    /**
     * Makes the archive unless it is unknown, ready, failed or expired, or another function makes it.
     *
     * @throws UncheckedIOException if a file broke. Like any other exception it leaves the archive to another attempt.
     */
    public void make(UUID archiveId) {
        ledger.transaction(tables -> begin(tables, archiveId)).ifPresent(this::make);
    }

    private record Begun(PreparedArchive archive, List<ArchivedFolder> folders) {}

    private Optional<Begun> begin(Tables tables, UUID id) {
        var now = clock.instant();
        var awaited = tables.preparedArchives()
                .lock(id)
                .filter(PreparedArchive::isAwaited)
                .filter(archive -> !archive.isOver(now) && !archive.isLeased(now));
        if (awaited.isEmpty()) {
            return Optional.empty();
        }
        var archive = awaited.get().begun(now);
        if (archive.attempts() > ATTEMPTS) {
            fail(tables, awaited.get(), ArchiveFailure.FAILED_TOO_OFTEN);
            return Optional.empty();
        }
        var folders = archive.caseIds().stream()
                .flatMap(caseId -> folder(tables, archive, caseId, now).stream())
                .toList();
        if (folders.size() < archive.caseIds().size() || files(folders) < archive.files()) {
            fail(tables, awaited.get(), ArchiveFailure.FILE_GONE);
            return Optional.empty();
        }
        tables.preparedArchives().update(archive);
        return Optional.of(new Begun(archive, folders));
    }

    private static int files(List<ArchivedFolder> folders) {
        return folders.stream().mapToInt(folder -> folder.files().size()).sum();
    }

    /** Empty if the case has gone, or has another recipient by now. */
    private Optional<ArchivedFolder> folder(Tables tables, PreparedArchive archive, UUID caseId, Instant now) {
        return tables.folders()
                .findByCase(caseId)
                .map(folder -> new OpenedCase(folder, folder.part(caseId).orElseThrow(), Set.of(Side.SI)))
                .filter(opened -> opened.part().recipient().equals(archive.organization()))
                .map(opened -> new ArchivedFolder(
                        opened.part().externalId(),
                        FetchFile.readable(opened).stream()
                                .map(file -> archived(file, now))
                                .toList()));
    }

    private ArchivedFile archived(Attachment file, Instant now) {
        var stored = file.stored().orElseThrow();
        return new ArchivedFile(file.fileName(), stored.size(), now, () -> open(stored.key()));
    }

    private InputStream open(String key) throws IOException {
        return binaries.open(key).orElseThrow(() -> new FileNotFoundException("bytes are gone: " + key));
    }

    private void make(Begun begun) {
        var id = begun.archive().id();
        try {
            binaries.write(begun.archive().key(), new Archive(begun.folders())::write);
            ifAwaited(id, (tables, archive) -> settle(tables, archive.ready(clock.instant())));
        } catch (FileNotFoundException e) {
            ifAwaited(id, (tables, archive) -> fail(tables, archive, ArchiveFailure.FILE_GONE));
        } catch (IOException e) {
            leave(id, e);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            leave(id, e);
            throw e;
        }
    }

    /** Lets the next look hand it on again. */
    private void leave(UUID id, Exception cause) {
        try {
            ifAwaited(
                    id,
                    (tables, archive) -> tables.preparedArchives()
                            .update(archive.left(clock.instant().plus(PAUSE))));
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private void ifAwaited(UUID id, BiConsumer<Tables, PreparedArchive> change) {
        ledger.write(tables -> tables.preparedArchives()
                .lock(id)
                .filter(PreparedArchive::isAwaited)
                .ifPresent(archive -> change.accept(tables, archive)));
    }

    private void fail(Tables tables, PreparedArchive archive, ArchiveFailure reason) {
        settle(tables, archive.failed(reason, clock.instant()));
    }

    /** The entry that drops the bytes was written with the archive. */
    private void settle(Tables tables, PreparedArchive archive) {
        tables.preparedArchives().update(archive);
        tables.outbox().reschedule(archive.id(), archive.expiresAt());
    }
}
