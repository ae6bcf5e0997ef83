package relais.domain.attachment;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Unavailable;

/**
 * Scans an upload while its sender waits. A large file waits for the antivirus, and so does any file while the antivirus does not
 * answer.
 */
final class UploadScan {
    /** How long files wait for the antivirus unasked after it did not answer. Longer than a request, so that none waits for it twice. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private static final Logger LOG = System.getLogger(UploadScan.class.getName());

    private final Ledger ledger;
    private final VirusScanner scanner;
    private final Clock clock;
    private volatile Instant pausedUntil = Instant.MIN;

    UploadScan(Ledger ledger, VirusScanner scanner, Clock clock) {
        this.ledger = ledger;
        this.scanner = scanner;
        this.clock = clock;
    }

    /**
     * Stored bytes with their verdict.
     *
     * @param signatures the signature database that gave the verdict, to be remembered; null for none
     */
    record ScannedBytes(Stored stored, @Nullable String signatures) {}

    /** @param digest base64 of the SHA-256 of the bytes */
    ScannedBytes scan(String key, long size, String digest) {
        try {
            if (scanner.isScannedOnUpload(size) && !clock.instant().isBefore(pausedUntil)) {
                return scanNow(key, size, digest);
            }
        } catch (Unavailable e) {
            pausedUntil = clock.instant().plus(PAUSE);
            LOG.log(Level.WARNING, "a file waits for the antivirus", e);
        }
        return new ScannedBytes(new Stored(key, size, digest, Verdict.AWAITED), null);
    }

    private ScannedBytes scanNow(String key, long size, String digest) {
        var signatures = scanner.signatures(key).orElse(null);
        var known = signatures == null
                ? null
                : ledger.transaction(tables -> tables.scannedContents().find(digest, signatures))
                        .orElse(null);
        var verdict = known == null ? scanner.scan(key, size) : known;
        return new ScannedBytes(new Stored(key, size, digest, verdict), signatures);
    }

    /** Notes what follows from the verdict, within the transaction of the decision that keeps the bytes. */
    void note(Tables tables, UUID folderId, ScannedBytes scanned) {
        var stored = scanned.stored();
        var now = clock.instant();
        if (stored.verdict() == Verdict.AWAITED) {
            tables.pendingScans().add(stored.key(), folderId, now, now.plus(scanner.patience()));
        } else if (scanned.signatures() != null) {
            tables.scannedContents().note(stored.digest(), stored.verdict(), scanned.signatures(), now);
        }
    }
}
