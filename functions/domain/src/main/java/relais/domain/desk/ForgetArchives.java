package relais.domain.desk;

import java.time.Clock;
import relais.domain.Ledger;

/**
 * Removes expired archives, whose bytes the outbox drops. It is no part of {@link relais.domain.retention.ForgetWhatIsOver}, which knows
 * nothing of the desk.
 */
public final class ForgetArchives {
    /** Maximum number in a pass of the sweep; the next pass takes the rest. */
    static final int AT_ONCE = 500;

    private final Ledger ledger;
    private final Clock clock;

    public ForgetArchives(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Returns the number of archives removed. */
    public int forget() {
        return ledger.transaction(tables -> tables.preparedArchives().forget(clock.instant(), AT_ONCE));
    }
}
