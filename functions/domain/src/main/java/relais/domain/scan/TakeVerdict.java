package relais.domain.scan;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.attachment.PendingScan;
import relais.domain.attachment.ScannedContents.OpenFile;
import relais.domain.attachment.Verdict;
import relais.domain.outbox.Dispatcher;

/**
 * Takes a verdict that the antivirus tells by itself, at any time and more than once. The first verdict on a file stays, unless a later
 * one finds a virus. A verdict that comes before its file is kept is remembered for it.
 */
public final class TakeVerdict {
    /** Longer than bytes can wait for their decision. */
    static final Duration KEPT = Duration.ofDays(2);

    private final Ledger ledger;
    private final VerdictRecorder recorder;
    private final Dispatcher effects;
    private final Clock clock;

    public TakeVerdict(Ledger ledger, Dispatcher effects, Clock clock) {
        this.ledger = ledger;
        this.recorder = new VerdictRecorder(clock);
        this.effects = effects;
        this.clock = clock;
    }

    /** @param verdict any but AWAITED */
    public void take(String key, Verdict verdict) {
        var told = ledger.<Optional<UUID>>transaction(tables -> {
            var holder = tables.pendingScans()
                    .find(key)
                    .map(PendingScan::folderId)
                    .or(() -> tables.scannedContents().holder(key).map(OpenFile::folderId));
            if (holder.isEmpty()) {
                tables.pendingScans().keepEarly(key, verdict, clock.instant());
                return holder;
            }
            var isRecorded = recorder.record(tables, holder.get(), key, verdict);
            if (!isRecorded && verdict == Verdict.INFECTED) {
                recorder.recordAgain(tables, holder.get(), key, verdict);
            }
            tables.pendingScans().remove(key);
            return holder;
        });
        told.ifPresent(effects::dispatch);
    }

    /** Makes a file due at once because the antivirus failed on it, unless the hub has asked already. */
    public void askAgain(String key) {
        ledger.write(tables -> tables.pendingScans()
                .find(key)
                .filter(pending -> pending.attempts() == 0)
                .ifPresent(pending -> tables.pendingScans().reschedule(key, clock.instant())));
    }
}
