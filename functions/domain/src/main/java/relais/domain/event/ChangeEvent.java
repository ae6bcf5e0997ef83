package relais.domain.event;

import java.time.Clock;
import java.util.UUID;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.Outcome.Nothing;
import relais.domain.access.Caller;
import relais.domain.mailbox.EventStatus;
import relais.domain.outbox.Dispatcher;

/**
 * Sends an event once its files are there, and notes its receipt by the other side, of which the author is told once. A status
 * already reached changes nothing, nor does a RECEIVED from the event's own author, or while a file of the event waits for the antivirus.
 */
public final class ChangeEvent {
    private final Ledger ledger;
    private final Dispatcher effects;
    private final Clock clock;
    private final Sending sending;
    private final EventRecorder recorder;

    public ChangeEvent(Ledger ledger, Dispatcher effects, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.effects = effects;
        this.clock = clock;
        this.sending = new Sending(ids, clock);
        this.recorder = new EventRecorder(ids, clock);
    }

    public Outcome<Nothing> change(Caller caller, UUID caseId, UUID eventId, EventStatus wanted) {
        var outcome = ledger.transaction(tables -> OpenedEvent.lock(tables, caller, caseId, eventId)
                .then(opened -> change(tables, opened, wanted).then(nothing -> Outcome.done(opened))));
        if (outcome instanceof Outcome.Done<OpenedEvent>(var opened)) {
            effects.dispatch(opened.within().folder().id());
        }
        return outcome.then(opened -> Outcome.done());
    }

    private Outcome<Nothing> change(Tables tables, OpenedEvent opened, EventStatus wanted) {
        return switch (wanted) {
            case IN_PROGRESS -> refused(opened.event(), wanted, "SENT, RECEIVED");
            case SENT -> opened.event().status() == EventStatus.IN_PROGRESS ? send(tables, opened) : Outcome.done();
            case RECEIVED ->
                switch (opened.event().status()) {
                    case IN_PROGRESS -> refused(opened.event(), wanted, "SENT");
                    case SENT ->
                        opened.isSendersAlone() || opened.awaitsVerdict() ? Outcome.done() : receive(tables, opened);
                    case RECEIVED -> Outcome.done();
                };
        };
    }

    private Outcome<Nothing> send(Tables tables, OpenedEvent opened) {
        if (!opened.isSenders()) {
            return Outcome.forbidden();
        }
        var pending = opened.event().pending();
        if (!pending.isEmpty()) {
            return Outcome.refused("Attachments are still PENDING: " + pending);
        }
        tables.events().update(sending.send(tables, opened.within(), opened.event(), clock.instant()));
        return Outcome.done();
    }

    private Outcome<Nothing> receive(Tables tables, OpenedEvent opened) {
        recorder.receive(tables, opened);
        return Outcome.done();
    }

    private static Outcome<Nothing> refused(Event event, EventStatus wanted, String allowed) {
        return Outcome.refused(
                "Event status %s cannot change to %s (allowed: %s)".formatted(event.status(), wanted, allowed));
    }
}
