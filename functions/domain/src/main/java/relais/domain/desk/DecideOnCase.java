package relais.domain.desk;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.account.Visitor;
import relais.domain.folder.OpenedCase;
import relais.domain.process.Status;

/**
 * Takes an agent's decision on a case, which waits for a minute and can be withdrawn until then. Applied, it is a status update with a
 * notification. A case that moved meanwhile overtakes the decision, which is then kept for its author to read.
 */
public final class DecideOnCase {
    private final Ledger ledger;
    private final DecisionSender sender;
    private final Ids ids;
    private final Clock clock;

    public DecideOnCase(Ledger ledger, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.sender = new DecisionSender(ids, clock);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Records a decision in place of one of this agent that waits.
     *
     * @param seenMoves number of status changes of the case that the agent saw
     */
    public Outcome<DecisionStatus> decide(
            Visitor visitor, UUID caseId, Status wanted, @Nullable String message, int seenMoves) {
        return ledger.transaction(tables -> AgentCase.lockToTreat(tables, visitor, caseId)
                .then(opened -> {
                    var process = tables.processes()
                            .find(opened.folder().processCode())
                            .orElseThrow();
                    if (opened.part().moves() != seenMoves
                            || !OpenCase.next(opened, process).contains(wanted)) {
                        return Outcome.done(DecisionStatus.OVERTAKEN);
                    }
                    if (tables.pendingDecisions()
                            .find(caseId)
                            .filter(pending -> pending.isOfAnother(visitor))
                            .isPresent()) {
                        return Outcome.done(DecisionStatus.ANOTHER_DECIDES);
                    }
                    tables.pendingDecisions()
                            .put(PendingDecision.of(
                                    ids.next(), caseId, visitor, wanted, message, seenMoves, clock.instant()));
                    return Outcome.done(DecisionStatus.WAITS);
                }));
    }

    /**
     * Withdraws the decision that waits, or removes the notice of one that was overtaken; a sent one stays sent.
     *
     * @param seenMoves number of status changes of the case that the agent saw
     * @return WITHDRAWN or SENT
     */
    public Outcome<DecisionStatus> withdraw(Visitor visitor, UUID caseId, int seenMoves) {
        return ledger.transaction(tables -> AgentCase.lockToTreat(tables, visitor, caseId)
                .then(opened -> {
                    var pending = tables.pendingDecisions().find(caseId);
                    tables.pendingDecisions().remove(caseId);
                    return Outcome.done(pending.isPresent() ? DecisionStatus.WITHDRAWN : ended(opened, seenMoves));
                }));
    }

    /**
     * Applies the decision that waits without waiting longer.
     *
     * @param seenMoves number of status changes of the case that the agent saw
     * @return SENT, OVERTAKEN, or WITHDRAWN if another agent has withdrawn it
     */
    public Outcome<DecisionStatus> send(Visitor visitor, UUID caseId, int seenMoves) {
        return ledger.transaction(tables -> AgentCase.lockToTreat(tables, visitor, caseId)
                .then(opened -> Outcome.done(tables.pendingDecisions()
                        .find(caseId)
                        .map(pending -> sender.send(tables, opened, pending))
                        .orElseGet(() -> ended(opened, seenMoves)))));
    }

    /** The end of a decision that is no longer there: only a sent one has moved the case. */
    private static DecisionStatus ended(OpenedCase opened, int seenMoves) {
        return opened.part().moves() == seenMoves ? DecisionStatus.WITHDRAWN : DecisionStatus.SENT;
    }
}
