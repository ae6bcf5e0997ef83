package relais.domain.folder;

import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;

/** Shows a folder to its operator. */
public final class FindFolder {
    private final Ledger ledger;

    public FindFolder(Ledger ledger) {
        this.ledger = ledger;
    }

    public Outcome<Folder> find(Caller caller, UUID folderId) {
        return ledger.transaction(tables -> {
            var found = tables.folders().find(folderId);
            if (found.isEmpty()) {
                return Outcome.missing("Folder");
            }
            var folder = found.get();
            return AccessPolicy.mayDeposit(tables, caller, folder.osl(), folder.processCode())
                    ? Outcome.done(folder)
                    : Outcome.forbidden();
        });
    }
}
