package relais.domain.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Unavailable;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;

/**
 * Stores files before the decision that keeps them. An outbox entry that drops the bytes is written before the first of them, and
 * only that decision closes it. A crash in between therefore leaves no byte behind.
 */
public final class StoreAhead {
    /** Longer than any request of the portal. */
    static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    private final Ledger ledger;
    private final Binaries binaries;
    private final UploadScan scan;
    private final Ids ids;
    private final Clock clock;

    public StoreAhead(Ledger ledger, Binaries binaries, VirusScanner scanner, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.binaries = binaries;
        this.scan = new UploadScan(ledger, scanner, clock);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A file whose bytes are stored, and which no attachment holds yet.
     *
     * @param row the id of the outbox entry that drops the bytes
     * @param attachmentId the id of its future attachment
     * @param signatures the signature database that gave the verdict; null if it is not to be remembered
     */
    public record StoredFile(
            UUID row,
            UUID attachmentId,
            WholeFile file,
            Stored stored,
            @Nullable String signatures) {}

    private record Pledge(UUID row, UUID attachmentId, String key) {}

    /**
     * Stores the files with the antivirus's verdict on each, in their order.
     *
     * @param folderId the folder under which the outbox entries are kept
     * @throws Unavailable if the store does not answer; nothing is kept then
     */
    public List<StoredFile> store(UUID folderId, List<WholeFile> files) {
        var pledges = files.stream().map(file -> pledge()).toList();
        var abandoned = clock.instant().plus(ABANDONED_AFTER);
        ledger.write(tables -> pledges.forEach(each -> tables.outbox()
                .add(OutboxEntry.due(each.row(), folderId, new Effect.DropBinary(each.key()), abandoned))));
        try {
            var stored = new ArrayList<StoredFile>();
            for (var i = 0; i < files.size(); i++) {
                stored.add(stored(pledges.get(i), files.get(i)));
            }
            return stored;
        } catch (RuntimeException e) {
            dropAfter(pledges.stream().map(Pledge::row).toList(), e);
            throw e;
        }
    }

    /**
     * Closes the entries that would drop these files, within the transaction of the decision that keeps them.
     *
     * @throws Unavailable if the sweep has taken one of them for abandoned; the decision must not be made then
     */
    public void keep(Tables tables, UUID folderId, List<StoredFile> files) {
        for (var file : files) {
            // locks the entry, which the sweep would otherwise take at the same time
            tables.outbox().reschedule(file.row(), clock.instant());
            if (tables.outbox()
                    .find(file.row())
                    .filter(row -> row.attempts() == 0)
                    .isEmpty()) {
                throw new Unavailable("files were stored too long before their decision");
            }
            tables.outbox().close(file.row());
        }
        // in one order, so that two requests with the same files do not wait for each other
        files.stream()
                .map(file -> new UploadScan.ScannedBytes(file.stored(), file.signatures()))
                .sorted(Comparator.comparing(scanned -> scanned.stored().digest()))
                .forEach(scanned -> scan.note(tables, folderId, scanned));
    }

    /** Brings the drop of these files forward, for the next sweep. */
    public void drop(List<StoredFile> files) {
        ledger.write(tables -> files.forEach(file -> tables.outbox().reschedule(file.row(), clock.instant())));
    }

    /** Like {@link #drop}. If that fails too, the sweep drops the bytes in their time. */
    public void dropAfter(RuntimeException cause, List<StoredFile> files) {
        dropAfter(files.stream().map(StoredFile::row).toList(), cause);
    }

    private void dropAfter(List<UUID> rows, RuntimeException cause) {
        try {
            ledger.write(tables -> rows.forEach(row -> tables.outbox().reschedule(row, clock.instant())));
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private Pledge pledge() {
        var row = ids.next();
        var attachmentId = ids.next();
        return new Pledge(row, attachmentId, "attachments/%s/%s".formatted(attachmentId, row));
    }

    private StoredFile stored(Pledge pledge, WholeFile file) {
        try (var bytes = file.open()) {
            binaries.write(pledge.key(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var scanned = scan.scan(pledge.key(), file.size(), file.digest());
        return new StoredFile(pledge.row(), pledge.attachmentId(), file, scanned.stored(), scanned.signatures());
    }
}
