package relais.domain.scan;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import relais.domain.Ledger;
import relais.domain.Unavailable;
import relais.domain.attachment.ScannedContents.CleanContent;
import relais.domain.attachment.ScannedContents.OpenFile;
import relais.domain.attachment.Verdict;
import relais.domain.attachment.VirusScanner;
import relais.domain.outbox.Dispatcher;

/**
 * Scans clean files again, a few contents at once, under a new signature database. Contents of archived cases are forgotten. A claimed
 * content is behind all others, so that none holds up another.
 */
public final class RescanFiles {
    /** Maximum number of contents in a pass; the next pass takes the rest. */
    static final int AT_ONCE = 50;

    /** How long a content of current signatures is remembered without a look at its files. */
    static final Duration KEPT = Duration.ofDays(7);

    /** How long a pass takes the next content. */
    static final Duration PASS = Duration.ofMinutes(2);

    private static final Logger LOG = System.getLogger(RescanFiles.class.getName());

    private final Ledger ledger;
    private final VirusScanner scanner;
    private final VerdictRecorder recorder;
    private final Dispatcher effects;
    private final Clock clock;

    public RescanFiles(Ledger ledger, VirusScanner scanner, Dispatcher effects, Clock clock) {
        this.ledger = ledger;
        this.scanner = scanner;
        this.recorder = new VerdictRecorder(clock);
        this.effects = effects;
        this.clock = clock;
    }

    /** Returns the number of contents that were scanned. */
    public int rescan() {
        var now = clock.instant();
        ledger.write(tables -> tables.scannedContents().forgetRefused(now.minus(KEPT), AT_ONCE));
        try {
            return scanner.signatures().map(this::rescan).orElse(0);
        } catch (Unavailable e) {
            LOG.log(Level.WARNING, "clean files wait for another scan", e);
            return 0;
        }
    }

    private int rescan(String signatures) {
        var begun = clock.instant();
        var scanned = 0;
        for (var i = 0; i < AT_ONCE && clock.instant().isBefore(begun.plus(PASS)); i++) {
            var claimed = ledger.transaction(
                    tables -> tables.scannedContents().claim(signatures, begun.minus(KEPT), begun, clock.instant()));
            if (claimed.isEmpty()) {
                break;
            }
            scanned += isScanned(claimed.get(), signatures) ? 1 : 0;
        }
        return scanned;
    }

    /** False if no file with the content is left, its signatures are current, or its scan broke off. */
    private boolean isScanned(CleanContent content, String signatures) {
        try {
            var files = ledger.transaction(tables -> tables.scannedContents().openFiles(content.digest()));
            if (files.isEmpty()) {
                ledger.write(tables -> tables.scannedContents().forget(content));
                return false;
            }
            if (content.signatures().equals(signatures)) {
                return false;
            }
            settle(
                    content,
                    scanner.scan(files.getFirst().key(), files.getFirst().size()),
                    signatures);
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a clean content waits for another scan", e);
            return false;
        }
    }

    /** A content of which files were adopted meanwhile stays as it is, for the next pass. */
    private void settle(CleanContent content, Verdict verdict, String signatures) {
        var digest = content.digest();
        if (verdict != Verdict.CLEAN) {
            ledger.transaction(tables -> tables.scannedContents().openFiles(digest))
                    .forEach(file -> refuse(file, verdict));
        }
        ledger.write(tables -> {
            if (verdict == Verdict.CLEAN
                    || tables.scannedContents().openFiles(digest).isEmpty()) {
                tables.scannedContents().forget(content);
                tables.scannedContents().note(digest, verdict, signatures, clock.instant());
            }
        });
    }

    private void refuse(OpenFile file, Verdict verdict) {
        if (ledger.transaction(tables -> recorder.recordAgain(tables, file.folderId(), file.key(), verdict))) {
            effects.dispatch(file.folderId());
        }
    }
}
