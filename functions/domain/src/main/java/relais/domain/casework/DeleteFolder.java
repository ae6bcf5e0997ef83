package relais.domain.casework;

import java.time.Clock;
import java.util.UUID;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.Outcome.Nothing;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.folder.Folder;
import relais.domain.folder.FolderEnd;
import relais.domain.outbox.Dispatcher;
import relais.domain.outbox.OutboxEntry;
import relais.domain.process.Status;

/** Deletes a folder that was never completed, drops its bytes and frees its number. */
public final class DeleteFolder {
    private final Ledger ledger;
    private final Dispatcher effects;
    private final Ids ids;
    private final Clock clock;

    public DeleteFolder(Ledger ledger, Dispatcher effects, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.effects = effects;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome<Nothing> delete(Caller caller, UUID folderId) {
        var outcome = ledger.transaction(tables -> {
            var found = tables.folders().lock(folderId);
            if (found.isEmpty()) {
                return Outcome.<Nothing>missing("Folder");
            }
            var folder = found.get();
            if (!AccessPolicy.mayDeposit(tables, caller, folder.osl(), folder.processCode())) {
                return Outcome.<Nothing>forbidden();
            }
            return delete(tables, folder);
        });
        if (outcome instanceof Outcome.Done) {
            effects.dispatch(folderId);
        }
        return outcome;
    }

    private Outcome<Nothing> delete(Tables tables, Folder folder) {
        if (folder.isCompleted() || folder.globalStatus() != Status.HUBEE_RECEIVED) {
            return Outcome.refused("Folder status is %s: only a folder in HUBEE_RECEIVED can be deleted"
                    .formatted(folder.globalStatus()));
        }
        if (folder.cases().stream()
                .anyMatch(part -> !tables.events().of(part.id()).isEmpty())) {
            return Outcome.refused("Folder has events: it can no longer be deleted");
        }
        var now = clock.instant();
        FolderEnd.of(folder)
                .map(effect -> OutboxEntry.due(ids.next(), folder.id(), effect, now))
                .forEach(tables.outbox()::add);
        tables.folders().delete(folder.id());
        return Outcome.done();
    }
}
