package relais.domain.desk;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Set;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.access.Side;
import relais.domain.folder.OpenedCase;

/** Sends the decisions that can no longer be withdrawn. */
public final class SendDecisions {
    /** Maximum number of decisions in a pass of the sweep; the next pass takes the rest. */
    static final int SENT_AT_ONCE = 500;

    private static final Logger LOG = System.getLogger(SendDecisions.class.getName());

    private final Ledger ledger;
    private final DecisionSender sender;
    private final Clock clock;

    public SendDecisions(Ledger ledger, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.sender = new DecisionSender(ids, clock);
        this.clock = clock;
    }

    /** Sends those that are due; returns the number of decisions tried. */
    public int send() {
        var due = ledger.transaction(tables -> tables.pendingDecisions().due(clock.instant(), SENT_AT_ONCE));
        due.forEach(this::attempt);
        return due.size();
    }

    /** A failure leaves the decision to the next pass, and holds up no other. */
    private void attempt(PendingDecision due) {
        try {
            ledger.write(tables -> tables.folders().lockByCase(due.caseId()).ifPresent(folder -> {
                var part = folder.part(due.caseId()).orElseThrow();
                var opened = new OpenedCase(folder, part, Set.of(Side.SI));
                tables.pendingDecisions().find(part.id()).ifPresent(found -> sender.send(tables, opened, found));
            }));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a decision is left to the next pass", e);
        }
    }
}
