package relais.domain.scan;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger;
import relais.domain.Unavailable;
import relais.domain.attachment.PendingScan;
import relais.domain.attachment.Stored;
import relais.domain.attachment.Verdict;
import relais.domain.attachment.VirusScanner;
import relais.domain.outbox.Dispatcher;

/**
 * Scans the files that wait for the antivirus, the oldest first, and tells their recipients. While the antivirus is down every file
 * waits as it is. A file whose scan breaks off waits longer after each attempt, and holds up no other.
 */
public final class ScanFiles {
    /** At least the time in which the function that scans must end. */
    public static final Duration LEASE = Duration.ofMinutes(15);

    /** How long a pass takes the next file. The last file may take ten minutes more. */
    static final Duration PASS = Duration.ofMinutes(3);

    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final int LONGEST_RETRY_DOUBLINGS = 3;
    /** So many files that break off one after the other are the antivirus's fault, and end the pass. */
    private static final int FAILURES = 3;

    private static final Logger LOG = System.getLogger(ScanFiles.class.getName());

    private final Ledger ledger;
    private final VirusScanner scanner;
    private final VerdictRecorder recorder;
    private final Dispatcher effects;
    private final Clock clock;

    public ScanFiles(Ledger ledger, VirusScanner scanner, Dispatcher effects, Clock clock) {
        this.ledger = ledger;
        this.scanner = scanner;
        this.recorder = new VerdictRecorder(clock);
        this.effects = effects;
        this.clock = clock;
    }

    /** Scans the files that are due; returns their number. */
    public int scan() {
        var end = clock.instant().plus(PASS);
        var tried = 0;
        var failures = 0;
        while (failures < FAILURES && clock.instant().isBefore(end)) {
            var taken = takeNext();
            if (taken.isEmpty()) {
                break;
            }
            tried++;
            failures = isSettled(taken.get()) ? 0 : failures + 1;
        }
        return tried;
    }

    /** Empty if no file is due, or the antivirus does not answer. */
    private Optional<PendingScan> takeNext() {
        var now = clock.instant();
        return isUp()
                ? ledger.transaction(tables -> tables.pendingScans().take(now, now.plus(LEASE)))
                : Optional.empty();
    }

    private boolean isUp() {
        try {
            scanner.signatures();
            return true;
        } catch (Unavailable e) {
            LOG.log(Level.WARNING, "the antivirus does not answer, and files wait for it", e);
            return false;
        }
    }

    /** False if the scan broke off. */
    private boolean isSettled(PendingScan pending) {
        try {
            if (!scan(pending)) {
                putOff(pending, scanner.patience());
            }
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a file waits for another scan", e);
            putOff(pending, Duration.ZERO);
            return false;
        }
    }

    /** False while the verdict is still awaited. */
    private boolean scan(PendingScan pending) {
        var held = ledger.transaction(tables -> VerdictRecorder.find(tables, pending.folderId(), pending.key()))
                .flatMap(file -> file.stored());
        if (held.isEmpty()) {
            ledger.write(tables -> tables.pendingScans().remove(pending.key()));
            return true;
        }
        var signatures = scanner.signatures(pending.key()).orElse(null);
        var verdict = verdict(pending, held.get(), signatures);
        if (verdict == Verdict.AWAITED) {
            return false;
        }
        ledger.write(tables -> {
            recorder.record(tables, pending.folderId(), pending.key(), verdict);
            tables.pendingScans().remove(pending.key());
            if (signatures != null) {
                tables.scannedContents().note(held.get().digest(), verdict, signatures, clock.instant());
            }
        });
        effects.dispatch(pending.folderId());
        return true;
    }

    private Verdict verdict(PendingScan pending, Stored stored, @Nullable String signatures) {
        if (pending.verdict() != null) {
            return pending.verdict();
        }
        return Optional.ofNullable(signatures)
                .flatMap(each ->
                        ledger.transaction(tables -> tables.scannedContents().find(stored.digest(), each)))
                .orElseGet(() -> scanner.scan(stored.key(), stored.size()));
    }

    /** If the ledger is down too, the lease ends by itself. */
    private void putOff(PendingScan pending, Duration least) {
        var growing = RETRY.multipliedBy(1L << Math.min(pending.attempts() - 1, LONGEST_RETRY_DOUBLINGS));
        var pause = growing.compareTo(least) < 0 ? least : growing;
        try {
            ledger.write(tables -> tables.pendingScans()
                    .reschedule(pending.key(), clock.instant().plus(pause)));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a file waits for the end of its lease", e);
        }
    }
}
