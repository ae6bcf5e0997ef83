package relais.domain.desk;

import java.time.Clock;
import java.util.List;
import relais.domain.Ids;
import relais.domain.Ledger.Tables;
import relais.domain.event.EventRecorder;
import relais.domain.folder.OpenedCase;
import relais.domain.folder.PartnerInfo;

/** Sends the decision that waits for a case as a status update, unless the case has moved since. */
final class DecisionSender {
    private final EventRecorder recorder;
    private final Clock clock;

    DecisionSender(Ids ids, Clock clock) {
        this.recorder = new EventRecorder(ids, clock);
        this.clock = clock;
    }

    /**
     * @param opened the locked case
     * @return SENT, or OVERTAKEN, as the decision may have been before
     */
    DecisionStatus send(Tables tables, OpenedCase opened, PendingDecision decision) {
        if (!decision.waits()) {
            return DecisionStatus.OVERTAKEN;
        }
        var part = opened.part();
        if (part.moves() != decision.caseMoves()
                || !part.recipient().equals(decision.organization())
                || !opened.allowed().contains(decision.wanted())) {
            tables.pendingDecisions().put(decision.overtaken(clock.instant()));
            return DecisionStatus.OVERTAKEN;
        }
        recorder.record(
                tables,
                opened,
                AgentActions.status(decision.author(), decision.wanted(), decision.message()),
                List.of(),
                PartnerInfo.OF_THE_PORTAL);
        tables.pendingDecisions().remove(part.id());
        return DecisionStatus.SENT;
    }
}
