package relais.domain.diagnosis;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.access.Side;
import relais.domain.mailbox.ActionType;
import relais.domain.process.Status;
import relais.domain.subscription.SubscriptionStatus;

/** Something that says where a case is, or what keeps it; it names no person and no file. {@link InFrench} puts it in words. */
public sealed interface Finding {

    /** Who is to do something about it; empty: nobody needs to. */
    Optional<Side> mustAct();

    /** Something on the operator's side: only it can go on. */
    sealed interface OfOperator extends Finding {
        @Override
        default Optional<Side> mustAct() {
            return Optional.of(Side.OSL);
        }
    }

    /** Something on the recipient's side. */
    sealed interface OfRecipient extends Finding {
        @Override
        default Optional<Side> mustAct() {
            return Optional.of(Side.SI);
        }
    }

    /** Something that the hub does by itself, or has to be asked for. */
    sealed interface OfHub extends Finding {
        @Override
        default Optional<Side> mustAct() {
            return Optional.of(Side.HUB);
        }
    }

    /** Something that is as it should be. */
    sealed interface OfNobody extends Finding {
        @Override
        default Optional<Side> mustAct() {
            return Optional.empty();
        }
    }

    /**
     * A file, told without its name.
     *
     * @param position in the deposit, from 1
     */
    record File(int position, String type) {}

    record NotCompleted() implements OfOperator {}

    record FilePending(File file) implements OfOperator {}

    /** @param isFinal whether the folder was completed, so that the file can no longer be sent again */
    record FileRejected(File file, String reason, boolean isFinal) implements OfOperator {}

    /** @param isFinal as for {@link FileRejected} */
    record FileInfected(File file, boolean isFinal) implements OfOperator {}

    record FileUnscanned(File file) implements OfHub {}

    /** Completed, and its notification is on its way. */
    record BeingNotified(@Nullable Instant since) implements OfHub {}

    record NotSubscribed() implements OfRecipient {}

    /** Suspended or refused. */
    record SubscriptionClosed(SubscriptionStatus status) implements OfRecipient {}

    /** @param activeFrom null: no date was set */
    record SubscriptionInactive(@Nullable Instant activeFrom) implements OfRecipient {}

    record OnPortal() implements OfRecipient {}

    /** @param status of the organisation, in its own words: any but {@code Actif} */
    record RecipientClosed(String status) implements OfOperator {}

    /** Its recipient had handed its cases over before this one was deposited, which nobody hands on. */
    record RecipientMigrated(OrganizationId target, Instant at) implements OfRecipient {}

    record Unread(Instant since) implements OfRecipient {}

    /**
     * Its notification was deleted by the recipient's software, and the case has not moved.
     *
     * @param at null where another had the case then
     */
    record Taken(@Nullable Instant at) implements OfRecipient {}

    /** Its notification reached the mailbox, and was deleted there by the recipient's software. */
    record ArrivalDeleted(Instant at) implements OfNobody {}

    /** Given back by its operator, of which no notification tells. */
    record Reopened(Instant at) implements OfRecipient {}

    /** Beyond its arrival. */
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

    /** Its sender has not sent its files, or not said that it is complete. */
    record EventUnsent(ActionType type, Side sender) implements Finding {
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

    /** Told in its reader's mailbox, and deleted there without having been noted as received. */
    record EventDeleted(ActionType type, Side reader, Instant at) implements OfNobody {}
}
