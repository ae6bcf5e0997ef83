package relais.domain.outbox;

import java.util.Map;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.mailbox.Notification;

/** A consequence of a decision outside the ledger. Each effect is idempotent. */
public sealed interface Effect {

    /** Puts the entry in the recipient's mailbox, then marks the case HUBEE_NOTIFIED. */
    record NotifyRecipient(Notification notification) implements Effect {}

    /** Puts the entry in the other side's mailbox or updates the event's state there. A deleted entry stays deleted. */
    record TellEvent(Notification notification) implements Effect {}

    /** Puts an entry in the mailbox of an event's author once the other side has received the event. */
    record TellAuthor(Notification notification) implements Effect {}

    /** Moves the source's notifications about cases that now belong to the target to the target's mailbox. */
    record MoveNotifications(OrganizationId source, OrganizationId target) implements Effect {}

    record SendMail(Mail mail) implements Effect {}

    /** A mail about a recipient's télédossiers, whose words, counts and addresses are those of its sending. */
    sealed interface CaseMail extends Effect {
        OrganizationId recipient();
    }

    /** Tells the addresses of a subscription about one new télédossier. */
    record MailArrival(OrganizationId recipient, String processCode) implements CaseMail {}

    /** Tells the addresses of a subscription about one télédossier given back. */
    record MailReturn(OrganizationId recipient, String processCode) implements CaseMail {}

    /**
     * Tells one address about the télédossiers that arrived since its last digest.
     *
     * @param arrivals the number of new ones by the code of their démarche
     */
    record MailDigest(OrganizationId recipient, String address, Map<String, Integer> arrivals) implements CaseMail {
        public MailDigest {
            arrivals = Map.copyOf(arrivals);
        }

        /** The address is personal data. */
        @Override
        public String toString() {
            return "MailDigest[…]";
        }
    }

    /**
     * Asks a person for the quarterly confirmation, on a suitable morning. The entry's id is the question's, and its subject is
     * the account.
     */
    record AskPerson(Mail mail) implements Effect {}

    /** Drops bytes, unless an attachment of their folder holds them by then. */
    record DropBinary(String key) implements Effect {}

    /** Drops the bytes of an upload address that were not taken in time. */
    record DropUpload(String key, UUID attachmentId, String digest) implements Effect {}

    /** Deletes an entry that agents have read on the portal, so that their software does not get it later. */
    record DeleteNotification(OrganizationId recipient, UUID notificationId) implements Effect {}

    /** Ends the replay of an organisation's deletions about a case, since the case has ended. */
    record ForgetDeletions(OrganizationId recipient, UUID caseId) implements Effect {}
}
