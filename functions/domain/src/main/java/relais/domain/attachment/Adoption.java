package relais.domain.attachment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.Outcome.Nothing;
import relais.domain.attachment.Files.Declared;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;

/** Decides whether stored bytes, from any kind of upload, are kept by their attachment or dropped. */
final class Adoption {
    static final String WRONG_SIZE = "Size does not match with attachment meta-data";
    static final String WRONG_DIGEST = "Digest does not match";
    private static final String WRONG_TYPE = "Type does not match with attachment meta-data";

    private final Ledger ledger;
    private final ContentDetector detector;
    private final UploadScan scan;
    private final Ids ids;
    private final Clock clock;

    Adoption(Ledger ledger, ContentDetector detector, VirusScanner scanner, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.detector = detector;
        this.scan = new UploadScan(ledger, scanner, clock);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Bytes as they were counted.
     *
     * @param isTooLong true if there were more than declared, and counting stopped
     * @param head the first of them
     * @param digest base64 of their SHA-256
     */
    record Brought(String key, long size, boolean isTooLong, byte[] head, String digest) {}

    /**
     * @param row the id of the outbox entry that drops the bytes
     * @return refused, once the attachment is REJECTED, for a wrong size or digest; done for a wrong type
     */
    Outcome<Nothing> settle(Files files, Declared declared, UUID row, Brought brought, @Nullable String announced) {
        var mismatches = mismatches(declared.file(), brought, announced);
        if (mismatches.isEmpty()) {
            return keep(files, declared, row, brought);
        }
        var reason = mismatches.stream().map(Mismatch::reason).collect(Collectors.joining("; "));
        var refused = mismatches.stream()
                .map(Mismatch::message)
                .filter(message -> !message.equals(WRONG_TYPE))
                .toList();
        return adopt(files, declared, row, brought, tables -> file -> file.rejected(reason), (tables, rejected) -> {})
                .then(rejected -> refused.isEmpty() ? Outcome.done() : new Outcome.Refused<>(refused));
    }

    /** One difference between the bytes and their declaration or announcement; the message is the contract's. */
    private record Mismatch(String message, String detail) {
        String reason() {
            return "%s (%s)".formatted(message, detail);
        }
    }

    private List<Mismatch> mismatches(Attachment declared, Brought brought, @Nullable String announced) {
        var found = new ArrayList<Mismatch>();
        if (brought.size() != declared.size()) {
            var detail = brought.isTooLong()
                    ? "more than the %d bytes declared".formatted(declared.size())
                    : "%d bytes instead of the %d declared".formatted(brought.size(), declared.size());
            found.add(new Mismatch(WRONG_SIZE, detail));
        }
        if (announced != null && !brought.isTooLong() && !announced.equals(brought.digest())) {
            found.add(new Mismatch(WRONG_DIGEST, "SHA-256 is %s, not the one announced".formatted(brought.digest())));
        }
        var detected = detector.detect(brought.head());
        if (!ContentTypes.mayBe(declared.mimeType(), detected)) {
            found.add(new Mismatch(WRONG_TYPE, "content is %s instead of %s".formatted(detected, declared.mimeType())));
        }
        return found;
    }

    private Outcome<Nothing> keep(Files files, Declared declared, UUID row, Brought brought) {
        var scanned = scan.scan(brought.key(), brought.size(), brought.digest());
        var stored = scanned.stored();
        return adopt(
                files,
                declared,
                row,
                brought,
                tables -> {
                    var acceptsEncrypted = stored.verdict() == Verdict.UNREADABLE && files.mayBeUnreadable(tables);
                    return file -> file.received(stored, acceptsEncrypted);
                },
                (tables, received) -> {
                    tables.outbox().close(row);
                    scan.note(tables, declared.folderId(), scanned);
                    if (received.status() == AttachmentStatus.CORRUPTED) {
                        RefusalLog.warn(received.id(), stored.verdict());
                    }
                });
    }

    /**
     * Keeps or drops the bytes in one decision.
     *
     * @param consequence what follows for the file as it is then
     */
    private Outcome<Nothing> adopt(
            Files files,
            Declared declared,
            UUID row,
            Brought brought,
            Function<Tables, UnaryOperator<Attachment>> change,
            BiConsumer<Tables, Attachment> consequence) {
        return ledger.transaction(tables -> {
            var now = clock.instant();
            tables.outbox().reschedule(row, now);
            if (tables.outbox().find(row).filter(each -> each.attempts() == 0).isEmpty()) {
                return tooLate(tables, declared.folderId(), row, brought.key(), now);
            }
            var id = declared.file().id();
            var decision = change.apply(tables);
            var changed = files.change(tables, id, decision).<Nothing>then(before -> {
                consequence.accept(tables, decision.apply(before));
                before.stored()
                        .map(stored -> new Effect.DropBinary(stored.key()))
                        .map(dropped -> OutboxEntry.due(ids.next(), declared.folderId(), dropped, now))
                        .ifPresent(tables.outbox()::add);
                return Outcome.done();
            });
            return changed instanceof Outcome.Refused && isHeld(files, tables, id, brought) ? Outcome.done() : changed;
        });
    }

    /** True if the same bytes came first, by an upload whose answer was lost. */
    private static boolean isHeld(Files files, Tables tables, UUID id, Brought brought) {
        return files.find(tables, id) instanceof Outcome.Done<Declared>(var now)
                && now.file().holds(brought.size(), brought.digest());
    }

    /** The sweep has taken the upload for abandoned. Some bytes may be gone already, so the rest has to be dropped. */
    private Outcome<Nothing> tooLate(Tables tables, UUID folderId, UUID row, String key, Instant now) {
        tables.outbox().close(row);
        tables.outbox().add(OutboxEntry.due(ids.next(), folderId, new Effect.DropBinary(key), now));
        return Outcome.refused("Upload lasted more than %d hours: it has to be sent again"
                .formatted(UploadAttachment.ABANDONED_AFTER.toHours()));
    }
}
