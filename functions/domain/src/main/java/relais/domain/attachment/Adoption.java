package relais.domain.attachment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
    private final VirusScanner scanner;
    private final Ids ids;
    private final Clock clock;

    Adoption(Ledger ledger, ContentDetector detector, VirusScanner scanner, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.detector = detector;
        this.scanner = scanner;
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
            var verdict = scanner.scan(brought.key(), brought.size());
            var stored = new Stored(brought.key(), brought.size(), brought.digest(), verdict);
            return adopt(files, declared, row, brought, file -> file.received(stored));
        }
        var reason = mismatches.stream().map(Mismatch::reason).collect(Collectors.joining("; "));
        var refused = mismatches.stream()
                .map(Mismatch::message)
                .filter(message -> !message.equals(WRONG_TYPE))
                .toList();
        return adopt(files, declared, row, brought, file -> file.rejected(reason))
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

    /** Keeps or drops the bytes in one decision. The outbox entry is closed only if the attachment now holds the bytes. */
    private Outcome<Nothing> adopt(
            Files files, Declared declared, UUID row, Brought brought, UnaryOperator<Attachment> change) {
        return ledger.transaction(tables -> {
            var now = clock.instant();
            tables.outbox().reschedule(row, now);
            if (tables.outbox().find(row).filter(each -> each.attempts() == 0).isEmpty()) {
                return tooLate(tables, declared.folderId(), row, brought.key(), now);
            }
            var id = declared.file().id();
            var changed = files.change(tables, id, change).<Nothing>then(before -> {
                if (change.apply(before).stored().isPresent()) {
                    tables.outbox().close(row);
                }
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
