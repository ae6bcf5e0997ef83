package relais.domain.casework;

import java.util.List;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.attachment.Attachment;
import relais.domain.event.Event;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.folder.OpenedCase;
import relais.domain.outbox.Dispatcher;
import relais.domain.process.Status;

/** Shows a case to its operator and, once it was notified, to its recipient. */
public final class FindCase {
    private final Ledger ledger;
    private final Dispatcher effects;

    public FindCase(Ledger ledger, Dispatcher effects) {
        this.ledger = ledger;
        this.effects = effects;
    }

    /** A case with its folder, the files that this caller may see, and its events, oldest first. */
    public record CaseView(Folder folder, Case part, List<Attachment> attachments, List<Event> events) {}

    public Outcome<CaseView> find(Caller caller, UUID caseId) {
        var seen = look(caller, caseId);
        // The recipient may ask between its notification and the hub's note of it, so the hub first finishes the note.
        if (seen instanceof Outcome.Done<Look>(var look) && look.isBeingNotified()) {
            effects.dispatch(look.opened().folder().id());
            seen = look(caller, caseId);
        }
        return seen.then(look -> look.opened().told().then(told -> Outcome.done(look.view())));
    }

    /** A case as read in one transaction, whether or not its caller may see it yet. */
    private record Look(OpenedCase opened, List<Event> events) {

        boolean isBeingNotified() {
            return opened.part().status() == Status.HUBEE_COMPLETED;
        }

        CaseView view() {
            var files = opened.folder().attachmentsOf(opened.part()).stream()
                    .filter(file -> !opened.isRecipientsAlone() || file.isDownloadable())
                    .toList();
            var seen =
                    events.stream().map(event -> event.seenFrom(opened.sides())).toList();
            return new CaseView(opened.folder(), opened.part(), files, seen);
        }
    }

    private Outcome<Look> look(Caller caller, UUID caseId) {
        return ledger.transaction(tables ->
                OpenedCase.standing(tables, caller, caseId).then(opened -> Outcome.done(look(tables, opened))));
    }

    private static Look look(Tables tables, OpenedCase opened) {
        return new Look(opened, tables.events().of(opened.part().id()));
    }
}
