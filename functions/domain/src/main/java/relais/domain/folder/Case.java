package relais.domain.folder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.process.Retention;
import relais.domain.process.Status;

/**
 * The part of a folder that one recipient gets.
 *
 * @param externalId the operator's number for it, at most 100 characters, unique in its folder
 * @param partnerAttributes what operator and recipient tell each other's software, at most 1024 characters
 * @param updatedAt last change of status
 * @param transmittedAt when the recipient was first told
 * @param closedAt when the operator closed it; null again once reopened
 * @param reopenedAt when the operator last gave it back to its recipient
 * @param formerRecipients who had it before it was migrated, oldest first; none: the recipient is the one that was deposited for
 * @param arrivalId of the notification that tells its recipient of it, whoever that is by now; null until it is completed
 * @param moves how often its status changed, by whatever means
 * @param filesDueOn the day in Europe/Paris from which its files are to go; null while they are needed
 */
public record Case(
        UUID id,
        String externalId,
        OrganizationId recipient,
        @Nullable String partnerAttributes,
        Status status,
        @Nullable Instant updatedAt,
        @Nullable Instant transmittedAt,
        @Nullable Instant closedAt,
        @Nullable Instant reopenedAt,
        List<OrganizationId> formerRecipients,
        @Nullable UUID arrivalId,
        int moves,
        @Nullable LocalDate filesDueOn) {
    public Case {
        formerRecipients = List.copyOf(formerRecipients);
    }

    /** One that was just deposited. */
    public static Case received(
            UUID id, String externalId, OrganizationId recipient, @Nullable String partnerAttributes) {
        return new Case(
                id,
                externalId,
                recipient,
                partnerAttributes,
                Status.HUBEE_RECEIVED,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                0,
                null);
    }

    /** The same case, moved; closing and reopening date it, the first notification too, and the moment when its files are needed no more. */
    public Case moved(Status to, Instant now, Retention retention) {
        var first = to == Status.HUBEE_NOTIFIED && transmittedAt == null ? now : transmittedAt;
        var reopened = isGivenBack(to) ? now : reopenedAt;
        return new Case(
                id,
                externalId,
                recipient,
                partnerAttributes,
                to,
                now,
                first,
                closedAt(to, now),
                reopened,
                formerRecipients,
                arrivalId,
                moves + 1,
                filesDueOn(to, now, retention));
    }

    /** The same case, complete; a notification of that id is to tell of it. */
    Case completed(UUID arrival, Instant now) {
        return new Case(
                id,
                externalId,
                recipient,
                partnerAttributes,
                Status.HUBEE_COMPLETED,
                now,
                transmittedAt,
                null,
                reopenedAt,
                formerRecipients,
                arrival,
                moves + 1,
                filesDueOn);
    }

    /**
     * The same case where its mover wants it. Handing an awaited complement back is a completion whose notification the hub makes
     * at once (contract, "Statuses").
     */
    public Case movedTo(Status wanted, Instant now, Retention retention) {
        return moved(wanted == Status.HUBEE_COMPLETED ? Status.HUBEE_NOTIFIED : wanted, now, retention);
    }

    /** The same case in other hands; what was told and done stays as it is. */
    public Case handedTo(OrganizationId other) {
        var before = new ArrayList<>(formerRecipients);
        before.add(recipient);
        return new Case(
                id,
                externalId,
                other,
                partnerAttributes,
                status,
                updatedAt,
                transmittedAt,
                closedAt,
                reopenedAt,
                before,
                arrivalId,
                moves,
                filesDueOn);
    }

    /** Whether its operator gave it back and its recipient has not moved it since. */
    public boolean isGivenBack() {
        return status == Status.HUBEE_NOTIFIED && reopenedAt != null;
    }

    /** The one that the operator named. */
    public OrganizationId firstRecipient() {
        return formerRecipients.isEmpty() ? recipient : formerRecipients.getFirst();
    }

    /** Who handed it to its recipient; none: the operator deposited it for that one. */
    Optional<OrganizationId> lastFormerRecipient() {
        return formerRecipients.isEmpty() ? Optional.empty() : Optional.of(formerRecipients.getLast());
    }

    /** Counted from when they were first released; a case that goes back needs them again. */
    private @Nullable LocalDate filesDueOn(Status to, Instant now, Retention retention) {
        if (!retention.releasesFiles(to)) {
            return null;
        }
        return filesDueOn == null ? retention.filesDueOn(now) : filesDueOn;
    }

    private boolean isGivenBack(Status to) {
        return to == Status.HUBEE_NOTIFIED && transmittedAt != null
                || to == Status.IN_PROGRESS && (status == Status.DONE || status == Status.REFUSED);
    }

    private @Nullable Instant closedAt(Status to, Instant now) {
        return switch (to) {
            case CLOSED -> now;
            case ARCHIVED -> closedAt;
            case HUBEE_RECEIVED,
                    HUBEE_COMPLETED,
                    HUBEE_NOTIFIED,
                    SENT,
                    SI_RECEIVED,
                    IN_PROGRESS,
                    ADD_AWAITING,
                    SI_INTG_ERROR,
                    REFUSED,
                    DONE -> null;
        };
    }
}
