package relais.domain.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import relais.domain.Ledger;

/**
 * Hands the mails of a decision on to the queue at once, where no full {@link Dispatcher} is at hand. Never throws, since the
 * decision is durable and the sweep pays what is left.
 */
public final class HandOnMails {
    /** Delay after which the sweep takes a mail for lost. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Logger LOG = System.getLogger(HandOnMails.class.getName());

    private final Ledger ledger;
    private final WorkQueue queue;
    private final Clock clock;

    public HandOnMails(Ledger ledger, WorkQueue queue, Clock clock) {
        this.ledger = ledger;
        this.queue = queue;
        this.clock = clock;
    }

    /** @param accounts the accounts of the people written to */
    public void handOn(Collection<UUID> accounts) {
        try {
            accounts.stream()
                    .flatMap(account ->
                            ledger.transaction(tables -> tables.outbox().dueFor(account, clock.instant())).stream())
                    .filter(row -> row.effect() instanceof Effect.SendMail)
                    .forEach(this::handOn);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "mails are left to the sweep", e);
        }
    }

    /** Hands one mail on, with the same work if it is no longer owed, so that the time taken tells a visitor nothing. */
    public void handOnOwedOrNot(OutboxEntry row) {
        try {
            putOff(row);
            queue.submit(row.id());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a mail is left to the sweep", e);
        }
    }

    private void handOn(OutboxEntry row) {
        if (putOff(row)) {
            queue.submit(row.id());
        }
    }

    private boolean putOff(OutboxEntry row) {
        var later = clock.instant().plus(PATIENCE);
        return ledger.transaction(tables -> tables.outbox().postpone(row, later));
    }
}
