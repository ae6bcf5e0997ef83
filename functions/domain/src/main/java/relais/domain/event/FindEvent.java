package relais.domain.event;

import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.access.Caller;

/** Shows an event to the two sides of its case. */
public final class FindEvent {
    private final Ledger ledger;

    public FindEvent(Ledger ledger) {
        this.ledger = ledger;
    }

    public Outcome<Event> find(Caller caller, UUID caseId, UUID eventId) {
        return ledger.transaction(tables -> OpenedEvent.find(tables, caller, caseId, eventId)
                .then(opened ->
                        Outcome.done(opened.event().seenFrom(opened.within().sides()))));
    }
}
