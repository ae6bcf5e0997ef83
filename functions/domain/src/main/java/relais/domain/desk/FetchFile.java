package relais.domain.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.account.Visitor;
import relais.domain.attachment.Attachment;
import relais.domain.event.Event;
import relais.domain.folder.OpenedCase;

/** Finds a file of a case for an agent of its recipient, once it has passed the antivirus. */
public final class FetchFile {
    private final Ledger ledger;

    public FetchFile(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A file and the case that it belongs to; its bytes are stored. */
    public record CaseFile(OpenedCase within, Attachment file) {}

    public Outcome<CaseFile> find(Visitor visitor, UUID caseId, UUID fileId) {
        return ledger.transaction(tables -> AgentCase.find(tables, visitor, caseId)
                .then(opened -> opened.folder().attachmentsOf(opened.part()).stream()
                        .filter(file -> file.id().equals(fileId))
                        .findFirst()
                        .or(() -> ofEvents(tables.events().of(caseId), opened, fileId))
                        .filter(Attachment::isDownloadable)
                        .map(file -> Outcome.done(new CaseFile(opened, file)))
                        .orElseGet(() -> Outcome.missing("File"))));
    }

    /** The readable files of a case's deposit, which may be none. */
    public record CaseFiles(OpenedCase within, List<Attachment> files) {
        public CaseFiles {
            files = List.copyOf(files);
        }
    }

    public Outcome<CaseFiles> all(Visitor visitor, UUID caseId) {
        return ledger.transaction(tables -> AgentCase.find(tables, visitor, caseId)
                .then(opened -> Outcome.done(new CaseFiles(opened, readable(opened)))));
    }

    /** The files of several cases, in the order given. A case that the agent may not see is left out. */
    public List<CaseFiles> all(Visitor visitor, Collection<UUID> caseIds) {
        return ledger.transaction(tables -> caseIds.stream()
                .flatMap(id -> AgentCase.find(tables, visitor, id).stream())
                .map(opened -> new CaseFiles(opened, readable(opened)))
                .toList());
    }

    /** The files of a case's deposit that may be handed out. */
    static List<Attachment> readable(OpenedCase opened) {
        return opened.folder().attachmentsOf(opened.part()).stream()
                .filter(Attachment::isDownloadable)
                .toList();
    }

    private static Optional<Attachment> ofEvents(Iterable<Event> events, OpenedCase opened, UUID fileId) {
        for (var event : events) {
            var found = event.seenFrom(opened.sides()).attachment(fileId);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
