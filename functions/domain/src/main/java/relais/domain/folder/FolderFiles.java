package relais.domain.folder;

import java.util.UUID;
import java.util.function.UnaryOperator;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.Files;

/** The files of a folder, which may be uploaded until it is completed. */
public record FolderFiles(UUID folderId) implements Files {

    @Override
    public Outcome<Declared> open(Tables tables, Caller caller, UUID attachmentId) {
        var found = tables.folders().find(folderId);
        if (found.isEmpty()) {
            return Outcome.missing("Folder");
        }
        var folder = found.get();
        if (!AccessPolicy.mayDeposit(tables, caller, folder.osl(), folder.processCode())) {
            return Outcome.forbidden();
        }
        return declared(folder, attachmentId);
    }

    @Override
    public Outcome<Declared> find(Tables tables, UUID attachmentId) {
        return tables.folders()
                .find(folderId)
                .map(folder -> declared(folder, attachmentId))
                .orElseGet(() -> Outcome.missing("Folder"));
    }

    @Override
    public Outcome<UUID> folder(Tables tables) {
        return Outcome.done(folderId);
    }

    @Override
    public boolean mayBeUnreadable(Tables tables) {
        return tables.folders()
                .find(folderId)
                .filter(folder -> tables.encryptedFiles().areAccepted(folder.processCode()))
                .isPresent();
    }

    @Override
    public Outcome<Attachment> change(Tables tables, UUID attachmentId, UnaryOperator<Attachment> change) {
        var found = tables.folders().lock(folderId);
        if (found.isEmpty()) {
            return Outcome.missing("Folder");
        }
        var folder = found.get();
        return declared(folder, attachmentId).then(declared -> {
            if (declared.closed() != null) {
                return Outcome.refused(declared.closed());
            }
            tables.folders().update(folder.with(change.apply(declared.file())));
            return Outcome.done(declared.file());
        });
    }

    private Outcome<Declared> declared(Folder folder, UUID attachmentId) {
        var closed = folder.isCompleted()
                ? "Folder is %s: its attachments can no longer change".formatted(folder.globalStatus())
                : null;
        return folder.attachment(attachmentId)
                .map(file -> Outcome.done(new Declared(folderId, file, closed)))
                .orElseGet(() -> Outcome.missing("Binary meta-data"));
    }
}
