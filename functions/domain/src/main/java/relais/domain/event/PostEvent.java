package relais.domain.event;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.FileDeclaration;
import relais.domain.folder.OpenedCase;
import relais.domain.folder.PartnerInfo;
import relais.domain.mailbox.EventStatus;
import relais.domain.outbox.Dispatcher;

/**
 * Records an event of one side of a case, and sends it unless files are awaited. A post that {@link Repeats} an earlier event
 * answers the earlier one and changes nothing.
 */
public final class PostEvent {
    private final Ledger ledger;
    private final Dispatcher effects;
    private final Ids ids;
    private final Clock clock;
    private final Sending sending;

    public PostEvent(Ledger ledger, Dispatcher effects, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.effects = effects;
        this.ids = ids;
        this.clock = clock;
        this.sending = new Sending(ids, clock);
    }

    /** @param files the files to come, in the order of the request */
    public Outcome<Event> post(
            Caller caller, UUID caseId, Action action, List<FileDeclaration> files, PartnerInfo partnerInfo) {
        var posted = ledger.transaction(tables -> OpenedCase.lock(tables, caller, caseId)
                .then(opened -> record(tables, opened, action, files, partnerInfo)
                        .then(event -> Outcome.done(new OpenedEvent(opened, event)))));
        if (posted instanceof Outcome.Done<OpenedEvent>(var opened)) {
            effects.dispatch(opened.within().folder().id());
        }
        return posted.then(
                opened -> Outcome.done(opened.event().seenFrom(opened.within().sides())));
    }

    private Outcome<Event> record(
            Tables tables, OpenedCase opened, Action action, List<FileDeclaration> files, PartnerInfo partnerInfo) {
        var process = tables.processes().find(opened.folder().processCode()).orElseThrow();
        var faults = EventRules.faults(opened, process, action, files);
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        return Outcome.done(earlier(tables, opened, action, files).orElseGet(() -> {
            var begun = begun(opened, action, files, partnerInfo);
            var event = files.isEmpty() ? sending.send(tables, opened, begun, begun.createdAt()) : begun;
            tables.events().insert(event);
            return event;
        }));
    }

    private Optional<Event> earlier(Tables tables, OpenedCase opened, Action action, List<FileDeclaration> files) {
        return Repeats.earlier(
                tables.events().of(opened.part().id()),
                opened.part(),
                transmitter(opened),
                action,
                files,
                clock.instant());
    }

    private Event begun(OpenedCase opened, Action action, List<FileDeclaration> files, PartnerInfo partnerInfo) {
        var now = clock.instant();
        var present = opened.part().status().name();
        return new Event(
                ids.next(),
                opened.part().id(),
                transmitter(opened),
                action.caseCurrentStatus() == null ? action.from(present) : action,
                EventStatus.IN_PROGRESS,
                now,
                now,
                partnerInfo,
                files.stream()
                        .map(file -> Attachment.declared(ids.next(), file))
                        .toList(),
                opened.part().moves(),
                null);
    }

    /** The author of a post; a caller on both sides acts for the operator. */
    private static OrganizationId transmitter(OpenedCase opened) {
        return opened.isRecipientsAlone()
                ? opened.part().recipient()
                : opened.folder().osl();
    }
}
