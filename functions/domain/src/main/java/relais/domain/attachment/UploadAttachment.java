package relais.domain.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
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
import relais.domain.access.Caller;
import relais.domain.attachment.Files.Declared;
import relais.domain.notification.Effect;
import relais.domain.notification.OutboxRow;
import relais.domain.notification.PerformEffects;

/**
 * Takes a file's bytes in while they stream. Each upload has a key of its own, promised to be dropped before its first byte is
 * written and kept only by the decision that adopts it: a broken, lying, late or overtaken upload leaves no byte behind.
 */
public final class UploadAttachment {
    /** Longer than any upload lasts: 1 GB at 0.4 Mbit/s. */
    static final Duration ABANDONED_AFTER = Duration.ofHours(6);

    private final Ledger ledger;
    private final Binaries binaries;
    private final ContentDetector detector;
    private final VirusScanner scanner;
    private final PerformEffects effects;
    private final Ids ids;
    private final Clock clock;

    public UploadAttachment(
            Ledger ledger,
            Binaries binaries,
            ContentDetector detector,
            VirusScanner scanner,
            PerformEffects effects,
            Ids ids,
            Clock clock) {
        this.ledger = ledger;
        this.binaries = binaries;
        this.detector = detector;
        this.scanner = scanner;
        this.effects = effects;
        this.ids = ids;
        this.clock = clock;
    }

    private record Pledge(UUID row, String key) {}

    /**
     * @param digest base64 SHA-256 that the sender announces; null: not checked
     * @return done even when the bytes are not what was declared: the attachment then is REJECTED, and says why
     * @throws IOException when the sender stops before its end; the attachment stays as it was
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
        var measured = new Measured(bytes, declared.file().size());
        try {
            binaries.write(pledge.key(), measured);
            if (measured.isTooLong()) {
                measured.drain();
            }
            return settle(files, declared, pledge, measured, digest);
        } catch (IOException | RuntimeException e) {
            forget(pledge, e);
            throw e;
        } finally {
            effects.performFor(declared.folderId());
        }
    }

    private Outcome<Declared> pledged(Tables tables, Declared declared, Pledge pledge) {
        var abandoned = clock.instant().plus(ABANDONED_AFTER);
        var dropped = new Effect.DropBinary(pledge.key());
        tables.outbox().add(OutboxRow.due(pledge.row(), declared.folderId(), dropped, abandoned));
        return Outcome.done(declared);
    }

    private Outcome<Nothing> settle(
            Files files, Declared declared, Pledge pledge, Measured measured, @Nullable String digest) {
        var actual = measured.sha256Base64();
        var lies = lies(declared.file(), measured, digest, actual);
        if (!lies.isEmpty()) {
            return adopt(files, declared, pledge, file -> file.rejected(String.join("; ", lies)));
        }
        var verdict = scanner.scan(pledge.key(), measured.size());
        var stored = new Stored(pledge.key(), measured.size(), actual, verdict);
        return adopt(files, declared, pledge, file -> file.received(stored));
    }

    private List<String> lies(Attachment declared, Measured measured, @Nullable String digest, String actual) {
        var lies = new ArrayList<String>();
        if (measured.size() != declared.size()) {
            lies.add(
                    measured.isTooLong()
                            ? "more than the %d bytes declared".formatted(declared.size())
                            : "%d bytes instead of the %d declared".formatted(measured.size(), declared.size()));
        }
        if (digest != null && !measured.isTooLong() && !digest.equals(actual)) {
            lies.add("SHA-256 is %s, not the one announced".formatted(actual));
        }
        var detected = detector.detect(measured.head());
        if (!ContentTypes.mayBe(declared.mimeType(), detected)) {
            lies.add("content is %s instead of %s".formatted(detected, declared.mimeType()));
        }
        return lies;
    }

    /** The one decision that keeps or drops the bytes: it closes the pledge only if the attachment now holds them. */
    private Outcome<Nothing> adopt(Files files, Declared declared, Pledge pledge, UnaryOperator<Attachment> change) {
        return ledger.transaction(tables -> {
            var now = clock.instant();
            tables.outbox().reschedule(pledge.row(), now);
            if (tables.outbox()
                    .find(pledge.row())
                    .filter(row -> row.attempts() == 0)
                    .isEmpty()) {
                return tooLate(tables, declared.folderId(), pledge, now);
            }
            return files.change(tables, declared.file().id(), change).then(before -> {
                if (change.apply(before).stored().isPresent()) {
                    tables.outbox().close(pledge.row());
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
    private Outcome<Nothing> tooLate(Tables tables, UUID folderId, Pledge pledge, Instant now) {
        tables.outbox().close(pledge.row());
        tables.outbox().add(OutboxRow.due(ids.next(), folderId, new Effect.DropBinary(pledge.key()), now));
        return Outcome.refused(
                "Upload lasted more than %d hours: it has to be sent again".formatted(ABANDONED_AFTER.toHours()));
    }

    /** Brings the drop forward; should that fail too, the sweep drops the bytes in their time. */
    private void forget(Pledge pledge, Exception cause) {
        try {
            ledger.write(tables -> tables.outbox().reschedule(pledge.row(), clock.instant()));
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }
}
