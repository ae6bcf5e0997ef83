package relais.domain.diagnosis;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.access.Side;
import relais.domain.mailbox.ActionType;
import relais.domain.process.Status;
import relais.domain.subscription.SubscriptionStatus;

/** A fact about where a case is or what blocks it, without any name of a person or file. {@link InFrench} puts it in words. */
public sealed interface Finding {

    /** The side that must act; empty if none needs to. */
    Optional<Side> mustAct();

    /** A finding on which only the operator can act. */
    sealed interface OfOperator extends Finding {
        @Override
        default Optional<Side> mustAct() {
            return Optional.of(Side.OSL);
        }
    }

    /** A finding on which the recipient must act. */
    sealed interface OfRecipient extends Finding {
        @Override
        default Optional<Side> mustAct() {
            return Optional.of(Side.SI);
        }
    }

    /** A finding on which the hub acts by itself, or must be asked to. */
    sealed interface OfHub extends Finding {
        @Override
        default Optional<Side> mustAct() {
            return Optional.of(Side.HUB);
        }
    }

    /** A finding on which nobody needs to act. */
    sealed interface OfNobody extends Finding {
        @Override
        default Optional<Side> mustAct() {
            return Optional.empty();
        }
    }

    /**
     * A file, without its name.
     *
     * @param position in the deposit, from 1
     */
    record File(int position, String type) {}

    record NotCompleted() implements OfOperator {}

    record FilePending(File file) implements OfOperator {}

    /** @param isFinal true if the folder was completed, so that the file can no longer be sent again */
    record FileRejected(File file, String reason, boolean isFinal) implements OfOperator {}

    /** @param isFinal as in {@link FileRejected} */
    record FileInfected(File file, boolean isFinal) implements OfOperator {}

    /**
     * The antivirus cannot look into the file.
     *
     * @param isFinal as in {@link FileRejected}
     */
    record FileUnreadable(File file, boolean isFinal) implements OfOperator {}

    /**
     * Unpacked, the file is more than the antivirus reads.
     *
     * @param isFinal as in {@link FileRejected}
     */
    record FileUnpackedTooBig(File file, boolean isFinal) implements OfOperator {}

    record FileUnscanned(File file) implements OfHub {}

    /** The folder is completed, and the case's notification is on its way. */
    record BeingNotified(@Nullable Instant since) implements OfHub {}

    record NotSubscribed() implements OfRecipient {}

    /** The subscription is suspended or refused. */
    record SubscriptionClosed(SubscriptionStatus status) implements OfRecipient {}

    /** @param activeFrom null if no date was set */
    record SubscriptionInactive(@Nullable Instant activeFrom) implements OfRecipient {}

    record OnPortal() implements OfRecipient {}

    /** @param status the organisation's own status, any but {@code Actif} */
    record RecipientClosed(String status) implements OfOperator {}

    /** The recipient had handed its cases over before this deposit, which so stays with it. */
    record RecipientMigrated(OrganizationId target, Instant at) implements OfRecipient {}

    record Unread(Instant since) implements OfRecipient {}

    /**
     * The recipient's software deleted the notification, and the case has not moved.
     *
     * @param at null if the case had another recipient then
     */
    record Taken(@Nullable Instant at) implements OfRecipient {}

    /** The notification reached the mailbox, and the recipient's software deleted it there. */
    record ArrivalDeleted(Instant at) implements OfNobody {}

    /** The operator gave the case back, without a notification. */
    record Reopened(Instant at) implements OfRecipient {}

    /** The case is past its arrival. */
    record Reached(Status status, @Nullable Instant since) implements Finding {
        @Override
        public Optional<Side> mustAct() {
            return switch (status) {
                case SENT, SI_RECEIVED, IN_PROGRESS, SI_INTG_ERROR -> Optional.of(Side.SI);
                case ADD_AWAITING, REFUSED, DONE -> Optional.of(Side.OSL);
                case HUBEE_RECEIVED, HUBEE_COMPLETED, HUBEE_NOTIFIED, CLOSED, ARCHIVED -> Optional.empty();
            };
        }
    }

    /** The sender has not sent the event's files, or not declared it complete. */
    record EventUnsent(ActionType type, Side sender) implements Finding {
        @Override
        public Optional<Side> mustAct() {
            return Optional.of(sender);
        }
    }

    /** A file of the event waits for the antivirus. */
    record EventUnscanned(ActionType type) implements OfHub {}

    /** The antivirus refused a file of the event. */
    record EventFileRefused(ActionType type, Side sender) implements Finding {
        @Override
        public Optional<Side> mustAct() {
            return Optional.of(sender);
        }
    }

    record EventUnread(ActionType type, Side reader, Instant since) implements Finding {
        @Override
        public Optional<Side> mustAct() {
            return Optional.of(reader);
        }
    }

    /** The reader's software deleted the notification without noting the event as received. */
    record EventDeleted(ActionType type, Side reader, Instant at) implements OfNobody {}
}
