package relais.domain.attachment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.Outcome.Nothing;
import relais.domain.attachment.Files.Declared;
import relais.domain.notification.Effect;
import relais.domain.notification.OutboxRow;

/** Decides what becomes of bytes that are stored, by whatever door they came: kept by their attachment, or dropped. */
final class Adoption {
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
     * @param isTooLong whether there were more than declared, and counting stopped
     * @param head the first of them
     * @param digest base64 of their SHA-256
     */
    record Brought(String key, long size, boolean isTooLong, byte[] head, String digest) {}

    /** @param row that promises to drop them */
    Outcome<Nothing> settle(Files files, Declared declared, UUID row, Brought brought, @Nullable String announced) {
        var lies = lies(declared.file(), brought, announced);
        if (!lies.isEmpty()) {
            return adopt(files, declared, row, brought.key(), file -> file.rejected(String.join("; ", lies)));
        }
        var verdict = scanner.scan(brought.key(), brought.size());
        var stored = new Stored(brought.key(), brought.size(), brought.digest(), verdict);
        return adopt(files, declared, row, brought.key(), file -> file.received(stored));
    }

    private List<String> lies(Attachment declared, Brought brought, @Nullable String announced) {
        var lies = new ArrayList<String>();
        if (brought.size() != declared.size()) {
            lies.add(
                    brought.isTooLong()
                            ? "more than the %d bytes declared".formatted(declared.size())
                            : "%d bytes instead of the %d declared".formatted(brought.size(), declared.size()));
        }
        if (announced != null && !brought.isTooLong() && !announced.equals(brought.digest())) {
            lies.add("SHA-256 is %s, not the one announced".formatted(brought.digest()));
        }
        var detected = detector.detect(brought.head());
        if (!ContentTypes.mayBe(declared.mimeType(), detected)) {
            lies.add("content is %s instead of %s".formatted(detected, declared.mimeType()));
        }
        return lies;
    }

    /** The one decision that keeps or drops the bytes: it closes the pledge only if the attachment now holds them. */
    private Outcome<Nothing> adopt(
            Files files, Declared declared, UUID row, String key, UnaryOperator<Attachment> change) {
        return ledger.transaction(tables -> {
            var now = clock.instant();
            tables.outbox().reschedule(row, now);
            if (tables.outbox().find(row).filter(each -> each.attempts() == 0).isEmpty()) {
                return tooLate(tables, declared.folderId(), row, key, now);
            }
            return files.change(tables, declared.file().id(), change).then(before -> {
                if (change.apply(before).stored().isPresent()) {
                    tables.outbox().close(row);
                }
                before.stored()
                        .map(stored -> new Effect.DropBinary(stored.key()))
                        .map(dropped -> OutboxRow.due(ids.next(), declared.folderId(), dropped, now))
                        .ifPresent(tables.outbox()::add);
                return Outcome.done();
            });
        });
    }

    /** The sweep has taken it for abandoned: its bytes may be gone already, and what is left of them has to go. */
    private Outcome<Nothing> tooLate(Tables tables, UUID folderId, UUID row, String key, Instant now) {
        tables.outbox().close(row);
        tables.outbox().add(OutboxRow.due(ids.next(), folderId, new Effect.DropBinary(key), now));
        return Outcome.refused("Upload lasted more than %d hours: it has to be sent again"
                .formatted(UploadAttachment.ABANDONED_AFTER.toHours()));
    }
}
