package relais.domain.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.attachment.Files.Declared;
import relais.domain.outbox.Dispatcher;
import relais.domain.outbox.Effect.DropBinary;
import relais.domain.outbox.Effect.DropUpload;
import relais.domain.outbox.OutboxEntry;

/**
 * Takes in the bytes put to upload addresses, like any other upload. The store vouches for the digest if it checked it;
 * otherwise the bytes are read. Of several addresses for one file the last one given wins, as a later PUT does.
 */
public final class CollectUploads {
    private final Ledger ledger;
    private final Binaries binaries;
    private final Adoption adoption;
    private final Dispatcher effects;
    private final Ids ids;
    private final Clock clock;

    public CollectUploads(
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

    private record OpenUpload(OutboxEntry row, DropUpload upload, Declared declared) {}

    /** Takes in the uploads to these files, before they are shown or sent on. It shows nothing, so any caller may cause it. */
    public void collect(Files files) {
        var open = ledger.transaction(tables -> switch (files.folder(tables)) {
            case Outcome.Done<UUID>(var folderId) ->
                tables.outbox().awaitedUploads(folderId).stream()
                        .filter(row -> row.dueAt().isAfter(clock.instant()))
                        .flatMap(row -> row.effect() instanceof DropUpload upload
                                        && files.find(tables, upload.attachmentId())
                                                instanceof Outcome.Done<Declared>(var declared)
                                        && declared.closed() == null
                                ? Stream.of(new OpenUpload(row, upload, declared))
                                : Stream.empty())
                        .toList();
            case Outcome.Missing<UUID> ignored -> List.<OpenUpload>of();
            case Outcome.Forbidden<UUID> ignored -> List.<OpenUpload>of();
            case Outcome.Refused<UUID> ignored -> List.<OpenUpload>of();
        });
        for (var each : open) {
            binaries.arrived(each.upload().key()).ifPresent(arrived -> take(files, each, arrived));
        }
    }

    private void take(Files files, OpenUpload open, ArrivedUpload arrived) {
        var key = open.upload().key();
        var declared = open.declared();
        var head = arrived.size() == 0 ? new byte[0] : binaries.head(key, ContentDetector.HEAD_LENGTH);
        var digest = arrived.digest() == null ? read(key, arrived.size()) : arrived.digest();
        var brought = new Adoption.Brought(
                key, arrived.size(), arrived.size() > declared.file().size(), head, digest);
        // until the address expires, because bytes put there again belong to no attachment
        ledger.write(tables -> tables.outbox()
                .add(OutboxEntry.due(
                        ids.next(),
                        declared.folderId(),
                        new DropBinary(key),
                        open.row().dueAt())));
        adoption.settle(files, declared, open.row().id(), brought, open.upload().digest());
        effects.dispatch(declared.folderId());
    }

    private String read(String key, long size) {
        try (var bytes = new MeasuredStream(binaries.open(key).orElseThrow(), size)) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return bytes.sha256Base64();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
