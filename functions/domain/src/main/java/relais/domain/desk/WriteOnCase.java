package relais.domain.desk;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.Outcome.Nothing;
import relais.domain.account.Visitor;
import relais.domain.event.Action;
import relais.domain.event.EventRecorder;
import relais.domain.folder.PartnerInfo;

/** Sends an agent's message to the applicant through the operator, or keeps a comment among agents. */
public final class WriteOnCase {
    /** Maximum number of characters of a message or comment. */
    public static final int LENGTH = 500;

    private final Ledger ledger;
    private final EventRecorder recorder;

    public WriteOnCase(Ledger ledger, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.recorder = new EventRecorder(ids, clock);
    }

    /** @param message from 1 to {@link #LENGTH} characters */
    public Outcome<Nothing> message(Visitor visitor, UUID caseId, String message) {
        return write(visitor, caseId, AgentActions.message(visitor.organizationName(), message));
    }

    /** @param comment from 1 to {@link #LENGTH} characters, which no operator ever sees */
    public Outcome<Nothing> comment(Visitor visitor, UUID caseId, String comment) {
        return write(visitor, caseId, AgentActions.comment(visitor.organizationName(), comment));
    }

    private Outcome<Nothing> write(Visitor visitor, UUID caseId, Action action) {
        return ledger.transaction(tables -> AgentCase.lockToTreat(tables, visitor, caseId)
                .then(opened -> recorder.record(tables, opened, action, List.of(), PartnerInfo.OF_THE_PORTAL))
                .then(event -> Outcome.done()));
    }
}
