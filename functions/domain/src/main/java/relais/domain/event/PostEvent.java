package relais.domain.event;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.attachment.Attachment;
import relais.domain.folder.Deposit;
import relais.domain.folder.OpenedCase;
import relais.domain.folder.PartnerInfo;
import relais.domain.notification.PerformEffects;
import relais.domain.organization.OrganizationId;

/**
 * Records what a side of a case does, and sends it unless files are awaited. A status update said again by the same side
 * within {@link #REPEATED} answers the first one and does nothing twice; but where another one came between, and the case may now
 * be moved so (it was, or can be), it is news: a case goes from IN_PROGRESS to ADD_AWAITING and back more than once.
 */
public final class PostEvent {
    static final Duration REPEATED = Duration.ofDays(1);

    private final Ledger ledger;
    private final PerformEffects effects;
    private final Ids ids;
    private final Clock clock;
    private final Sending sending;

    public PostEvent(Ledger ledger, PerformEffects effects, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.effects = effects;
        this.ids = ids;
        this.clock = clock;
        this.sending = new Sending(ids, clock);
    }

    /** @param files to come, in the order of the request */
    public Outcome<Event> post(
            Caller caller, UUID caseId, Action action, List<Deposit.File> files, PartnerInfo partnerInfo) {
        var posted = ledger.transaction(tables -> OpenedCase.lock(tables, caller, caseId)
                .then(opened -> record(tables, opened, action, files, partnerInfo)
                        .then(event -> Outcome.done(new OpenedEvent(opened, event)))));
        if (posted instanceof Outcome.Done<OpenedEvent>(var opened)
                && opened.event().notificationId() != null) {
            effects.performFor(opened.within().folder().id());
        }
        return posted.then(
                opened -> Outcome.done(opened.event().seenFrom(opened.within().sides())));
    }

    private Outcome<Event> record(
            Tables tables, OpenedCase opened, Action action, List<Deposit.File> files, PartnerInfo partnerInfo) {
        var process = tables.processes().find(opened.folder().processCode()).orElseThrow();
        var faults = EventRules.faults(opened, process, action, files);
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        return Outcome.done(earlier(tables, opened, action).orElseGet(() -> {
            var begun = begun(opened, action, files, partnerInfo);
            var event = files.isEmpty() ? sending.send(tables, opened, begun, begun.createdAt()) : begun;
            tables.events().insert(event);
            return event;
        }));
    }

    private Optional<Event> earlier(Tables tables, OpenedCase opened, Action action) {
        if (!action.type().isStatusUpdate()) {
            return Optional.empty();
        }
        var reopened = opened.part().reopenedAt();
        var oldest = clock.instant().minus(REPEATED);
        var mayMove = mayMove(tables, opened, action);
        var updates = tables.events().of(opened.part().id()).stream()
                .filter(event -> event.transmitter().equals(transmitter(opened)))
                .filter(event -> event.action().type().isStatusUpdate())
                .toList();
        return updates.stream()
                .filter(event -> event.createdAt().isAfter(oldest))
                .filter(event -> reopened == null || !event.createdAt().isBefore(reopened))
                .filter(event -> !mayMove || event == updates.getLast())
                .filter(event -> action.repeats(event.action()))
                .findFirst();
    }

    private static boolean mayMove(Tables tables, OpenedCase opened, Action action) {
        var present = opened.part().status();
        return action.wantedStatus()
                .filter(wanted -> wanted == present || opened.allowed(tables).contains(wanted))
                .isPresent();
    }

    private Event begun(OpenedCase opened, Action action, List<Deposit.File> files, PartnerInfo partnerInfo) {
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
                null);
    }

    /** Who is on both sides acts for the operator. */
    private static OrganizationId transmitter(OpenedCase opened) {
        return opened.isRecipientsAlone()
                ? opened.part().recipient()
                : opened.folder().osl();
    }
}
