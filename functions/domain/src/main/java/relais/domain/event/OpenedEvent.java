package relais.domain.event;

import java.util.Set;
import java.util.UUID;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.attachment.Attachment;
import relais.domain.folder.OpenedCase;
import relais.domain.mailbox.EventStatus;

/** An event that a caller may touch, by the access rule of its case. */
public record OpenedEvent(OpenedCase within, Event event) {

    public static Outcome<OpenedEvent> find(Tables tables, Caller caller, UUID caseId, UUID eventId) {
        return OpenedCase.find(tables, caller, caseId).then(opened -> in(opened, tables, eventId));
    }

    /** Like {@link #find}, and locks the event and its case until this transaction ends. */
    static Outcome<OpenedEvent> lock(Tables tables, Caller caller, UUID caseId, UUID eventId) {
        return OpenedCase.lock(tables, caller, caseId).then(opened -> in(opened, tables, eventId));
    }

    private static Outcome<OpenedEvent> in(OpenedCase opened, Tables tables, UUID eventId) {
        return tables.events()
                .find(eventId)
                .filter(event -> event.caseId().equals(opened.part().id()))
                .map(event -> Outcome.done(new OpenedEvent(opened, event)))
                .orElseGet(() -> Outcome.missing("Event"));
    }

    /** True if the caller is on the sender's side. */
    boolean isSenders() {
        return within.sides().contains(event.sender());
    }

    /** True if the caller is on the sender's side and no other. */
    boolean isSendersAlone() {
        return within.sides().equals(Set.of(event.sender()));
    }

    /** True if a file of the event waits for the antivirus. */
    public boolean awaitsVerdict() {
        return event.attachments().stream().anyMatch(Attachment::awaitsVerdict);
    }

    /** True if the caller may have its files. */
    public boolean isReadable() {
        return isSenders() || event.status() != EventStatus.IN_PROGRESS;
    }
}
