package relais.domain.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import relais.domain.Ledger;
import relais.domain.Paris;
import relais.domain.migration.Agreement;

/**
 * Removes what serves nobody any more: links and agreements that expired, what administrators did six months ago, and addresses that
 * refused a mail three months ago. Only what is due is read.
 */
public final class ForgetWhatIsOver {
    /** Of each kind, at a pass; what is beyond waits for the next. */
    static final int AT_ONCE = 500;

    /** No two clocks of the hub differ by so much: of two links that are both needed, one gone never looks used. */
    private static final Duration AFTER_EXPIRY = Duration.ofDays(1);

    /** As the journal of connections (HUB-50). */
    private static final Period JOURNAL = Period.ofMonths(6);

    private static final Period REFUSALS = Period.ofMonths(3);

    private final Ledger ledger;
    private final Clock clock;

    public ForgetWhatIsOver(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @return how much it was */
    public int forget() {
        var now = clock.instant();
        int links = ledger.transaction(tables -> tables.links().forgetExpired(now.minus(AFTER_EXPIRY), AT_ONCE));
        var journal = now.atZone(Paris.ZONE).minus(JOURNAL).toInstant();
        int acts = ledger.transaction(tables -> tables.auditEntries().forget(journal, AT_ONCE));
        var refusals = now.atZone(Paris.ZONE).minus(REFUSALS).toInstant();
        int addresses = ledger.transaction(tables -> tables.refusedAddresses().forget(refusals, AT_ONCE));
        int agreements = ledger.transaction(tables ->
                tables.migrations().forgetAgreements(now.minus(Agreement.VALID).minus(AFTER_EXPIRY)));
        return links + acts + addresses + agreements;
    }
}
