package relais.domain.event;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.attachment.FileDeclaration;
import relais.domain.folder.OpenedCase;
import relais.domain.folder.PartnerInfo;
import relais.domain.outbox.Dispatcher;

/**
 * Records an event of one side of a case, and sends it unless files are awaited. A post that {@link Repeats} an earlier event
 * answers the earlier one and changes nothing.
 */
public final class PostEvent {
    private final Ledger ledger;
    private final Dispatcher effects;
    private final EventRecorder recorder;

    public PostEvent(Ledger ledger, Dispatcher effects, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.effects = effects;
        this.recorder = new EventRecorder(ids, clock);
    }

    /** @param files the files to come, in the order of the request */
    public Outcome<Event> post(
            Caller caller, UUID caseId, Action action, List<FileDeclaration> files, PartnerInfo partnerInfo) {
        var posted = ledger.transaction(tables -> OpenedCase.lock(tables, caller, caseId)
                .then(opened -> recorder.record(tables, opened, action, files, partnerInfo)
                        .then(event -> Outcome.done(new OpenedEvent(opened, event)))));
        if (posted instanceof Outcome.Done<OpenedEvent>(var opened)) {
            effects.dispatch(opened.within().folder().id());
        }
        return posted.then(
                opened -> Outcome.done(opened.event().seenFrom(opened.within().sides())));
    }
}
