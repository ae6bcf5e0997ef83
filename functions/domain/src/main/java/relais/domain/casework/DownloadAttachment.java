package relais.domain.casework;

import java.util.Optional;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.Stored;
import relais.domain.event.OpenedEvent;
import relais.domain.folder.OpenedCase;

/**
 * Hands a file over to the case's two sides once it has passed the antivirus, and to the recipient only once it was notified.
 */
public final class DownloadAttachment {
    private final Ledger ledger;

    public DownloadAttachment(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A file to hand over, with its case. */
    public record FoundFile(OpenedCase within, Stored stored) {}

    public Outcome<FoundFile> find(Caller caller, UUID caseId, UUID attachmentId) {
        return ledger.transaction(tables -> OpenedCase.find(tables, caller, caseId)
                .then(opened -> handedOver(
                        opened,
                        opened.folder()
                                .attachment(attachmentId)
                                .filter(file -> file.isFor(opened.part().externalId())))));
    }

    /** Finds a file of an event. The other side gets it once the event is sent. */
    public Outcome<FoundFile> findOfEvent(Caller caller, UUID caseId, UUID eventId, UUID attachmentId) {
        return ledger.transaction(tables -> OpenedEvent.find(tables, caller, caseId, eventId)
                .then(opened -> handedOver(
                        opened.within(),
                        opened.isReadable() ? opened.event().attachment(attachmentId) : Optional.empty())));
    }

    private static Outcome<FoundFile> handedOver(OpenedCase within, Optional<Attachment> found) {
        return found.filter(Attachment::isDownloadable)
                .flatMap(Attachment::stored)
                .map(stored -> Outcome.done(new FoundFile(within, stored)))
                .orElseGet(() -> Outcome.missing("File"));
    }
}
