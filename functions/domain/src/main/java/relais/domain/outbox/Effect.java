package relais.domain.outbox;

import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.mailbox.Notification;

/** What must happen outside the ledger because of a decision; doing it twice changes nothing. */
public sealed interface Effect {

    /** Puts the entry in the recipient's mailbox, then marks the case HUBEE_NOTIFIED. */
    record NotifyRecipient(Notification notification) implements Effect {}

    /** Puts the entry in the other side's mailbox, or tells there what has become of its event since; nothing once it was deleted. */
    record TellEvent(Notification notification) implements Effect {}

    /** Puts an entry in the mailbox of an event's author: the other side received it. */
    record TellAuthor(Notification notification) implements Effect {}

    /** Takes what waits for the source about cases that are the target's now to the target's mailbox. */
    record MoveNotifications(OrganizationId source, OrganizationId target) implements Effect {}

    record SendMail(Mail mail) implements Effect {}

    /** Asks a person whether they are still there, on a morning fit for it; the row's id is the question's, its subject the account. */
    record AskPerson(Mail mail) implements Effect {}

    /** Drops bytes, unless an attachment of their folder holds them by now. */
    record DropBinary(String key) implements Effect {}

    /** Drops what was to come to an address of its own, and was not taken in time. */
    record DropUpload(String key, UUID attachmentId, String digest) implements Effect {}

    /** Its case ended: what an organisation deleted about it is no longer kept for replay. */
    record ForgetDeletions(OrganizationId recipient, UUID caseId) implements Effect {}
}
