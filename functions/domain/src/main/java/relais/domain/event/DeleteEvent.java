package relais.domain.event;

import java.time.Clock;
import java.util.UUID;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.Outcome.Nothing;
import relais.domain.access.Caller;
import relais.domain.mailbox.ActionType;
import relais.domain.mailbox.EventStatus;
import relais.domain.outbox.Dispatcher;
import relais.domain.outbox.Effect;
import relais.domain.outbox.OutboxEntry;

/** Deletes an event whose files are still awaited, and drops the bytes that came. */
public final class DeleteEvent {
    private final Ledger ledger;
    private final Dispatcher effects;
    private final Ids ids;
    private final Clock clock;

    public DeleteEvent(Ledger ledger, Dispatcher effects, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.effects = effects;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome<Nothing> delete(Caller caller, UUID caseId, UUID eventId) {
        var outcome = ledger.transaction(tables -> OpenedEvent.lock(tables, caller, caseId, eventId)
                .then(opened -> delete(tables, opened).then(nothing -> Outcome.done(opened))));
        if (outcome instanceof Outcome.Done<OpenedEvent>(var opened)) {
            effects.dispatch(opened.within().folder().id());
        }
        return outcome.then(opened -> Outcome.done());
    }

    private Outcome<Nothing> delete(Tables tables, OpenedEvent opened) {
        if (!opened.isSenders()) {
            return Outcome.forbidden();
        }
        var event = opened.event();
        if (event.action().type() != ActionType.ATTACH_DEPOSIT || event.status() != EventStatus.IN_PROGRESS) {
            return Outcome.refused("Event %s is %s: only an ATTACH_DEPOSIT in IN_PROGRESS can be deleted"
                    .formatted(event.action().type(), event.status()));
        }
        var folderId = opened.within().folder().id();
        event.attachments().stream()
                .flatMap(file -> file.stored().stream())
                .map(stored -> new Effect.DropBinary(stored.key()))
                .map(dropped -> OutboxEntry.due(ids.next(), folderId, dropped, clock.instant()))
                .forEach(tables.outbox()::add);
        tables.events().delete(event.id());
        return Outcome.done();
    }
}
