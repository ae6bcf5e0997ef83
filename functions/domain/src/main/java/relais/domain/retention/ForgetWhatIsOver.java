package relais.domain.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import relais.domain.Ledger;
import relais.domain.Paris;
import relais.domain.migration.Agreement;

/**
 * Removes expired links and agreements, audit and access entries after six months and refused addresses after three. It reads
 * only the rows that are due.
 */
public final class ForgetWhatIsOver {
    /** Maximum number of each kind in a pass; the next pass takes the rest. */
    static final int AT_ONCE = 500;

    /**
     * Margin above any difference between two clocks of the hub, so that a forgotten link never looks like a used one while its
     * pair is still open.
     */
    private static final Duration AFTER_EXPIRY = Duration.ofDays(1);

    /** The retention of both journals (HUB-50). */
    private static final Period JOURNAL = Period.ofMonths(6);

    private static final Period REFUSALS = Period.ofMonths(3);

    private final Ledger ledger;
    private final Clock clock;

    public ForgetWhatIsOver(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @return the number of items removed */
    public int forget() {
        var now = clock.instant();
        int links = ledger.transaction(tables -> tables.links().forgetExpired(now.minus(AFTER_EXPIRY), AT_ONCE));
        var journal = now.atZone(Paris.ZONE).minus(JOURNAL).toInstant();
        int acts = ledger.transaction(tables -> tables.auditEntries().forget(journal, AT_ONCE));
        int accesses = ledger.transaction(tables -> tables.accessEntries().forget(journal, AT_ONCE));
        var refusals = now.atZone(Paris.ZONE).minus(REFUSALS).toInstant();
        int addresses = ledger.transaction(tables -> tables.refusedAddresses().forget(refusals, AT_ONCE));
        int agreements = ledger.transaction(tables ->
                tables.migrations().forgetAgreements(now.minus(Agreement.VALID).minus(AFTER_EXPIRY)));
        return links + acts + accesses + addresses + agreements;
    }
}
