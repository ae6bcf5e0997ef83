package relais.domain.scan;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import relais.domain.Ledger;

/** Warns in the log, where an alarm counts it, while a file has waited too long for the antivirus; forgets verdicts without a file. */
public final class WarnOfWaitingFiles {
    /** Longer than the wait for an event of GuardDuty, or than the scan of the largest file. */
    static final Duration TOO_LONG = Duration.ofMinutes(15);

    /** The pattern of the alarm in the template. */
    public static final String WARNING = "files wait too long for the antivirus";

    private static final int FORGOTTEN_AT_ONCE = 1000;
    private static final Logger LOG = System.getLogger(WarnOfWaitingFiles.class.getName());

    private final Ledger ledger;
    private final Clock clock;

    public WarnOfWaitingFiles(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** True if it warned. */
    public boolean warn() {
        var now = clock.instant();
        var state = ledger.transaction(tables -> {
            tables.pendingScans().forgetEarly(now.minus(TakeVerdict.KEPT), FORGOTTEN_AT_ONCE);
            return tables.pendingScans().state();
        });
        var isLate = state.oldest() != null && state.oldest().isBefore(now.minus(TOO_LONG));
        if (isLate) {
            LOG.log(Level.WARNING, WARNING + ": {0}, the oldest since {1}", state.waiting(), state.oldest());
        }
        return isLate;
    }
}
