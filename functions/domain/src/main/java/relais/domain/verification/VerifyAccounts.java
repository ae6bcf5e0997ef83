package relais.domain.verification;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.account.Account;
import relais.domain.account.PortalAddress;
import relais.domain.verification.Steps.Done;

/**
 * Asks people each quarter whether they are still there, reminds them, and suspends and erases accounts without an answer
 * (HUB-38 to HUB-40). A run reads a bounded number of due accounts. Each account has its own transaction, which checks again
 * that it is due, so that interrupted or parallel runs do nothing twice. The next sweep pays a run's outbox entries.
 */
public final class VerifyAccounts {
    /** Below the sweep's limit, so that other entries leave too; it allows 30 000 in a morning. */
    static final int ASKED_AT_ONCE = 200;

    static final int ACTED_AT_ONCE = 500;

    private static final Logger LOG = System.getLogger(VerifyAccounts.class.getName());

    private final Ledger ledger;
    private final Steps steps;
    private final SendDigests digests;
    private final Clock clock;

    public VerifyAccounts(Ledger ledger, Ids ids, SecureRandom random, PortalAddress portal, Clock clock) {
        this.ledger = ledger;
        this.steps = new Steps(ids, random, portal, clock);
        this.digests = new SendDigests(ledger, ids, portal, clock);
        this.clock = clock;
    }

    @FunctionalInterface
    private interface Step {
        Done about(Tables tables, Account account, Instant now);
    }

    public VerificationRun verify() {
        var now = clock.instant();
        var toAct = ledger.transaction(tables -> tables.verifications().toAct(now, ACTED_AT_ONCE));
        var acted = each(toAct, steps::act);
        var toAsk = Mornings.isToAsk(now)
                ? ledger.transaction(tables -> tables.verifications().toAsk(now, ASKED_AT_ONCE))
                : List.<UUID>of();
        var asked = each(toAsk, steps::ask);
        return new VerificationRun(
                count(asked, Done.ASKED),
                count(acted, Done.REMINDED),
                count(acted, Done.SUSPENDED),
                acted.getOrDefault(Done.ERASED, List.of()),
                digests.send());
    }

    private Map<Done, List<UUID>> each(List<UUID> ids, Step step) {
        return ids.stream().collect(Collectors.groupingBy(id -> attempt(id, step)));
    }

    private static int count(Map<Done, List<UUID>> byOutcome, Done outcome) {
        return byOutcome.getOrDefault(outcome, List.of()).size();
    }

    /** Isolates the failure of one account, so that the others get their turn. */
    private Done attempt(UUID id, Step step) {
        try {
            return ledger.transaction(tables -> tables.accounts()
                    .lock(id)
                    .map(account -> step.about(tables, account, clock.instant()))
                    .orElse(Done.NOTHING));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "account " + id + " is left to the next run", e);
            return Done.NOTHING;
        }
    }
}
