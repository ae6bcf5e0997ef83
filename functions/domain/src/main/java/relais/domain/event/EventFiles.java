package relais.domain.event;

import java.util.UUID;
import java.util.function.UnaryOperator;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.Files;

/** The files of an event, which may come from its sender until it is sent. */
public record EventFiles(UUID caseId, UUID eventId) implements Files {

    @Override
    public Outcome<Declared> open(Tables tables, Caller caller, UUID attachmentId) {
        return OpenedEvent.find(tables, caller, caseId, eventId)
                .then(opened -> opened.isSenders() ? Outcome.done(opened) : Outcome.forbidden())
                .then(opened -> file(opened.event(), attachmentId)
                        .then(file -> Outcome.done(
                                new Declared(opened.within().folder().id(), file))));
    }

    @Override
    public Outcome<Declared> awaited(Tables tables, UUID attachmentId) {
        return folder(tables)
                .then(folderId -> tables.events()
                        .find(eventId)
                        .map(event ->
                                file(event, attachmentId).then(file -> Outcome.done(new Declared(folderId, file))))
                        .orElseGet(() -> Outcome.missing("Event")));
    }

    @Override
    public Outcome<UUID> folder(Tables tables) {
        return tables.folders()
                .findByCase(caseId)
                .map(folder -> Outcome.done(folder.id()))
                .orElseGet(() -> Outcome.missing("Case"));
    }

    @Override
    public Outcome<Attachment> change(Tables tables, UUID attachmentId, UnaryOperator<Attachment> change) {
        if (tables.folders().lockByCase(caseId).isEmpty()) {
            return Outcome.missing("Case");
        }
        var found = tables.events().find(eventId);
        if (found.isEmpty()) {
            return Outcome.missing("Event");
        }
        var event = found.get();
        return file(event, attachmentId).then(before -> {
            tables.events().update(event.with(change.apply(before)));
            return Outcome.done(before);
        });
    }

    private static Outcome<Attachment> file(Event event, UUID attachmentId) {
        var attachment = event.attachment(attachmentId);
        if (attachment.isEmpty()) {
            return Outcome.missing("Binary meta-data");
        }
        return event.status() == EventStatus.IN_PROGRESS
                ? Outcome.done(attachment.get())
                : Outcome.refused("Event is %s: its attachments can no longer change".formatted(event.status()));
    }
}
