package relais.domain.scan;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import relais.domain.Ledger.Tables;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.RefusalLog;
import relais.domain.attachment.Verdict;
import relais.domain.desk.PreparedArchive;
import relais.domain.event.Event;
import relais.domain.folder.Folder;

/** Records a verdict on a file, and makes the notifications that waited for it due. */
final class VerdictRecorder {
    private final Clock clock;

    VerdictRecorder(Clock clock) {
        this.clock = clock;
    }

    /** The file of a folder, or of an event of its cases, that holds bytes. */
    private record Holder(Folder folder, Optional<Event> event, Attachment file) {}

    /** Finds the file that holds the bytes; empty if it is gone, or holds others by now. */
    static Optional<Attachment> find(Tables tables, UUID folderId, String key) {
        return tables.folders()
                .find(folderId)
                .flatMap(folder -> holder(tables, folder, key))
                .map(Holder::file);
    }

    /**
     * Records a verdict, if a file holds the bytes and the antivirus has not judged it.
     *
     * @return true if the file changed
     */
    boolean record(Tables tables, UUID folderId, String key, Verdict verdict) {
        return record(tables, folderId, key, verdict, Attachment::awaitsVerdict);
    }

    /** Records a later verdict on bytes that had passed the antivirus, and drops the archives that may hold them. */
    boolean recordAgain(Tables tables, UUID folderId, String key, Verdict verdict) {
        var isRecorded = record(tables, folderId, key, verdict, Attachment::isDownloadable);
        if (isRecorded) {
            tables.folders().find(folderId).orElseThrow().cases().stream()
                    .flatMap(part -> tables.preparedArchives().holding(part.id()).stream())
                    .map(PreparedArchive::id)
                    .distinct()
                    .sorted()
                    .flatMap(id -> tables.preparedArchives().lock(id).stream())
                    .forEach(archive -> drop(tables, archive));
        }
        return isRecorded;
    }

    /** The entry that drops the bytes was written with the archive; a function that still makes it writes until its lease ends. */
    private void drop(Tables tables, PreparedArchive archive) {
        tables.preparedArchives().remove(archive.id());
        var lease = archive.leasedUntil();
        tables.outbox().reschedule(archive.id(), lease == null ? clock.instant() : lease);
    }

    private boolean record(Tables tables, UUID folderId, String key, Verdict verdict, Predicate<Attachment> isToJudge) {
        var found = tables.folders()
                .lock(folderId)
                .flatMap(folder -> holder(tables, folder, key))
                .filter(holder -> isToJudge.test(holder.file()));
        found.ifPresent(holder -> {
            var acceptsEncrypted =
                    tables.encryptedFiles().areAccepted(holder.folder().processCode());
            var judged = holder.file().judged(verdict, acceptsEncrypted);
            holder.event()
                    .ifPresentOrElse(
                            event -> tables.events().update(event.with(judged)),
                            () -> tables.folders().update(holder.folder().with(judged)));
            if (judged.status() == AttachmentStatus.CORRUPTED) {
                RefusalLog.warn(judged.id(), verdict);
            }
            hasten(tables, holder.folder());
        });
        return found.isPresent();
    }

    private static Optional<Holder> holder(Tables tables, Folder folder, String key) {
        return folder.attachments().stream()
                .filter(file -> holds(file, key))
                .findFirst()
                .map(file -> new Holder(folder, Optional.empty(), file))
                .or(() -> folder.cases().stream()
                        .flatMap(part -> tables.events().of(part.id()).stream())
                        .flatMap(event -> event.attachments().stream()
                                .filter(file -> holds(file, key))
                                .map(file -> new Holder(folder, Optional.of(event), file)))
                        .findFirst());
    }

    private static boolean holds(Attachment file, String key) {
        return file.stored().filter(stored -> stored.key().equals(key)).isPresent();
    }

    private void hasten(Tables tables, Folder folder) {
        var now = clock.instant();
        for (var part : folder.cases()) {
            if (part.arrivalId() != null) {
                tables.outbox().reschedule(part.arrivalId(), now);
            }
        }
        tables.outbox()
                .eventNotifications(folder.id())
                .forEach(row -> tables.outbox().reschedule(row.id(), now));
    }
}
