package relais.domain.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.Outcome.Nothing;
import relais.domain.access.Caller;
import relais.domain.attachment.Files.Declared;
import relais.domain.outbox.Dispatcher;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;

/**
 * Takes a file's bytes in as they stream. Each upload has its own key. An outbox entry that drops the bytes is written before
 * the first of them, and only the decision that adopts the bytes closes it. A broken, false, late or overtaken upload therefore
 * leaves no byte behind.
 */
public final class UploadAttachment {
    /** Longer than any upload lasts, which is 1 GB at 0.4 Mbit/s. */
    static final Duration ABANDONED_AFTER = Duration.ofHours(6);

    private final Ledger ledger;
    private final Binaries binaries;
    private final Adoption adoption;
    private final Dispatcher effects;
    private final Ids ids;
    private final Clock clock;

    public UploadAttachment(
            Ledger ledger,
            Binaries binaries,
            ContentDetector detector,
            VirusScanner scanner,
            Dispatcher effects,
            Ids ids,
            Clock clock) {
        this.ledger = ledger;
        this.binaries = binaries;
        this.adoption = new Adoption(ledger, detector, scanner, ids, clock);
        this.effects = effects;
        this.ids = ids;
        this.clock = clock;
    }

    private record Pledge(UUID row, String key) {}

    /**
     * Takes an upload in.
     *
     * @param digest base64 SHA-256 that the sender announces; null if not to be checked
     * @return refused for a wrong size or digest and done for a wrong type, with the attachment REJECTED in all three cases.
     *     Once files may no longer change, done for the bytes that are kept, and refused for any other.
     * @throws IOException if the sender stops before its end; the attachment stays as it was
     */
    public Outcome<Nothing> upload(
            Caller caller, Files files, UUID attachmentId, @Nullable String digest, InputStream bytes)
            throws IOException {
        var id = ids.next();
        var pledge = new Pledge(id, "attachments/%s/%s".formatted(attachmentId, id));
        var opened = ledger.transaction(
                tables -> files.open(tables, caller, attachmentId).then(declared -> pledged(tables, declared, pledge)));
        if (!(opened instanceof Outcome.Done<Declared>(var declared))) {
            return opened.then(ignored -> Outcome.done());
        }
        if (declared.closed() != null) {
            return compare(declared.file(), declared.closed(), digest, bytes);
        }
        var measured = new MeasuredStream(bytes, declared.file().size());
        try {
            binaries.write(pledge.key(), measured);
            if (measured.isTooLong()) {
                measured.drain();
            }
            var brought = new Adoption.Brought(
                    pledge.key(), measured.size(), measured.isTooLong(), measured.head(), measured.sha256Base64());
            return adoption.settle(files, declared, pledge.row(), brought, digest);
        } catch (IOException | RuntimeException e) {
            forget(pledge, e);
            throw e;
        } finally {
            effects.dispatch(declared.folderId());
        }
    }

    /**
     * Reads bytes that can no longer change anything, so that an upload sent again after a lost answer gets the same answer.
     */
    private static Outcome<Nothing> compare(
            Attachment file, String closed, @Nullable String announced, InputStream bytes) throws IOException {
        if (file.stored().isEmpty()) {
            return Outcome.refused(closed);
        }
        var measured = new MeasuredStream(bytes, file.size());
        measured.transferTo(OutputStream.nullOutputStream());
        if (measured.isTooLong()) {
            measured.drain();
        }
        var digest = measured.sha256Base64();
        if (!file.holds(measured.size(), digest)) {
            return Outcome.refused(closed);
        }
        return announced == null || announced.equals(digest) ? Outcome.done() : Outcome.refused(Adoption.WRONG_DIGEST);
    }

    private Outcome<Declared> pledged(Tables tables, Declared declared, Pledge pledge) {
        if (declared.closed() != null) {
            return Outcome.done(declared);
        }
        var abandoned = clock.instant().plus(ABANDONED_AFTER);
        var dropped = new Effect.DropBinary(pledge.key());
        tables.outbox().add(OutboxEntry.due(pledge.row(), declared.folderId(), dropped, abandoned));
        return Outcome.done(declared);
    }

    /** Brings the drop forward. If that fails too, the sweep drops the bytes in their time. */
    private void forget(Pledge pledge, Exception cause) {
        try {
            ledger.write(tables -> tables.outbox().reschedule(pledge.row(), clock.instant()));
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }
}
