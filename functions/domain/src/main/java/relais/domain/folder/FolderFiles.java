package relais.domain.folder;

import java.util.UUID;
import java.util.function.UnaryOperator;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.access.Rights;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.Files;

/** The files of a folder, which may come until it is completed. */
public record FolderFiles(UUID folderId) implements Files {

    @Override
    public Outcome<Declared> open(Tables tables, Caller caller, UUID attachmentId) {
        var found = tables.folders().find(folderId);
        if (found.isEmpty()) {
            return Outcome.missing("Folder");
        }
        var folder = found.get();
        if (!Rights.mayDeposit(tables, caller, folder.osl(), folder.processCode())) {
            return Outcome.forbidden();
        }
        return file(folder, attachmentId).then(file -> Outcome.done(new Declared(folderId, file)));
    }

    @Override
    public Outcome<Declared> awaited(Tables tables, UUID attachmentId) {
        return tables.folders()
                .find(folderId)
                .map(folder -> file(folder, attachmentId).then(file -> Outcome.done(new Declared(folderId, file))))
                .orElseGet(() -> Outcome.missing("Folder"));
    }

    @Override
    public Outcome<UUID> folder(Tables tables) {
        return Outcome.done(folderId);
    }

    @Override
    public Outcome<Attachment> change(Tables tables, UUID attachmentId, UnaryOperator<Attachment> change) {
        var found = tables.folders().lock(folderId);
        if (found.isEmpty()) {
            return Outcome.missing("Folder");
        }
        var folder = found.get();
        return file(folder, attachmentId).then(before -> {
            tables.folders().update(folder.with(change.apply(before)));
            return Outcome.done(before);
        });
    }

    private static Outcome<Attachment> file(Folder folder, UUID attachmentId) {
        var attachment = folder.attachment(attachmentId);
        if (attachment.isEmpty()) {
            return Outcome.missing("Binary meta-data");
        }
        return folder.isCompleted()
                ? Outcome.refused("Folder is %s: its attachments can no longer change".formatted(folder.globalStatus()))
                : Outcome.done(attachment.get());
    }
}
