package relais.domain.event;

import java.util.UUID;
import java.util.function.UnaryOperator;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.Files;
import relais.domain.mailbox.EventStatus;

/** The files of an event, which its sender may upload until it is sent. */
public record EventFiles(UUID caseId, UUID eventId) implements Files {

    @Override
    public Outcome<Declared> open(Tables tables, Caller caller, UUID attachmentId) {
        return OpenedEvent.find(tables, caller, caseId, eventId)
                .then(opened -> opened.isSenders() ? Outcome.done(opened) : Outcome.forbidden())
                .then(opened -> declared(opened.within().folder().id(), opened.event(), attachmentId));
    }

    @Override
    public Outcome<Declared> find(Tables tables, UUID attachmentId) {
        return folder(tables)
                .then(folderId -> tables.events()
                        .find(eventId)
                        .map(event -> declared(folderId, event, attachmentId))
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
    public boolean mayBeUnreadable(Tables tables) {
        return tables.folders()
                .findByCase(caseId)
                .filter(folder -> tables.encryptedFiles().areAccepted(folder.processCode()))
                .isPresent();
    }

    @Override
    public Outcome<Attachment> change(Tables tables, UUID attachmentId, UnaryOperator<Attachment> change) {
        var folder = tables.folders().lockByCase(caseId);
        if (folder.isEmpty()) {
            return Outcome.missing("Case");
        }
        var found = tables.events().find(eventId);
        if (found.isEmpty()) {
            return Outcome.missing("Event");
        }
        var event = found.get();
        return declared(folder.get().id(), event, attachmentId).then(declared -> {
            if (declared.closed() != null) {
                return Outcome.refused(declared.closed());
            }
            tables.events().update(event.with(change.apply(declared.file())));
            return Outcome.done(declared.file());
        });
    }

    private static Outcome<Declared> declared(UUID folderId, Event event, UUID attachmentId) {
        var closed = event.status() == EventStatus.IN_PROGRESS
                ? null
                : "Event is %s: its attachments can no longer change".formatted(event.status());
        return event.attachment(attachmentId)
                .map(file -> Outcome.done(new Declared(folderId, file, closed)))
                .orElseGet(() -> Outcome.missing("Binary meta-data"));
    }
}
