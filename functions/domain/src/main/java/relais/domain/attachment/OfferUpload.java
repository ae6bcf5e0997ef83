package relais.domain.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;

/**
 * Gives an upload address for the bytes of a file, beyond the size limits of the API itself. An outbox entry that drops these
 * bytes is written before the address is given, and {@link CollectUploads} takes them in.
 */
public final class OfferUpload {
    /** Time in which the PUT has to begin; it may last longer. */
    static final Duration VALIDITY = Duration.ofHours(1);

    private final Ledger ledger;
    private final Binaries binaries;
    private final Ids ids;
    private final Clock clock;

    public OfferUpload(Ledger ledger, Binaries binaries, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.binaries = binaries;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param size in bytes, as declared with the attachment
     * @param digest base64 of the SHA-256 of the bytes to come
     */
    public Outcome<UploadAddress> offer(Caller caller, Files files, UUID attachmentId, long size, String digest) {
        var row = ids.next();
        var key = "attachments/%s/%s".formatted(attachmentId, row);
        var now = clock.instant();
        return ledger.<Outcome<Files.Declared>>transaction(tables -> files.open(tables, caller, attachmentId)
                        .then(declared -> pledged(tables, declared, row, key, size, digest, now)))
                .then(declared -> Outcome.done(binaries.uploadAddress(key, size, digest, VALIDITY)));
    }

    private static Outcome<Files.Declared> pledged(
            Tables tables, Files.Declared declared, UUID row, String key, long size, String digest, Instant now) {
        var file = declared.file();
        // the bytes put to the address of a closed file are dropped, so that a sender that lost its answers may repeat
        // everything
        if (declared.closed() != null && !file.holds(size, digest)) {
            return Outcome.refused(declared.closed());
        }
        if (file.size() != size) {
            return Outcome.refused(Adoption.WRONG_SIZE);
        }
        var dropped = new Effect.DropUpload(key, file.id(), digest);
        var abandoned = now.plus(UploadAttachment.ABANDONED_AFTER);
        tables.outbox().add(OutboxEntry.due(row, declared.folderId(), dropped, abandoned));
        return Outcome.done(declared);
    }
}
