package relais.domain.event;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import relais.domain.Ids;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.Outcome;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.FileDeclaration;
import relais.domain.folder.OpenedCase;
import relais.domain.folder.PartnerInfo;
import relais.domain.mailbox.EventStatus;

/** Records events within a transaction that has locked their case. The caller dispatches the effects owed. */
public final class EventRecorder {
    private final Ids ids;
    private final Clock clock;
    private final Sending sending;

    public EventRecorder(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
        this.sending = new Sending(ids, clock);
    }

    /**
     * Records an event, and sends it unless files are awaited. One that {@link Repeats} an earlier event answers the earlier one and
     * changes nothing.
     *
     * @param files the files to come, in the order of the request
     */
    public Outcome<Event> record(
            Tables tables, OpenedCase opened, Action action, List<FileDeclaration> files, PartnerInfo partnerInfo) {
        var process = tables.processes().find(opened.folder().processCode()).orElseThrow();
        var faults = EventRules.faults(opened, process, action, files);
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        return Outcome.done(earlier(tables, opened, action, files).orElseGet(() -> {
            var awaited = files.stream()
                    .map(file -> Attachment.declared(ids.next(), file))
                    .toList();
            var begun = begun(opened, action, partnerInfo, awaited);
            var event = files.isEmpty() ? sending.send(tables, opened, begun, begun.createdAt()) : begun;
            tables.events().insert(event);
            return event;
        }));
    }

    /**
     * Records an event whose files are stored already, and sends it. One that {@link Repeats} an earlier event, bytes included,
     * answers the earlier one and changes nothing.
     *
     * @param files received ones, in the order of the request
     */
    public Outcome<Event> recordWhole(
            Tables tables, OpenedCase opened, Action action, List<Attachment> files, PartnerInfo partnerInfo) {
        var process = tables.processes().find(opened.folder().processCode()).orElseThrow();
        var declared = files.stream().map(EventRecorder::declared).toList();
        var faults = EventRules.faults(opened, process, action, declared);
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        var earlier = Repeats.earlierWhole(
                tables.events().of(opened.part().id()),
                opened.part(),
                transmitter(opened),
                action,
                files,
                clock.instant());
        return Outcome.done(earlier.orElseGet(() -> {
            var begun = begun(opened, action, partnerInfo, files);
            var event = sending.send(tables, opened, begun, begun.createdAt());
            tables.events().insert(event);
            return event;
        }));
    }

    /** Notes the receipt of a sent event by its other side, and tells its author once. */
    public void receive(Tables tables, OpenedEvent opened) {
        var received = opened.event().with(EventStatus.RECEIVED, clock.instant());
        tables.events().update(received);
        sending.owe(tables, opened.within(), received);
        sending.acknowledge(tables, opened.within(), received);
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

    private static FileDeclaration declared(Attachment file) {
        return new FileDeclaration(file.fileName(), file.type(), file.size(), file.mimeType(), file.recipients());
    }

    private Event begun(OpenedCase opened, Action action, PartnerInfo partnerInfo, List<Attachment> files) {
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
                files,
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
