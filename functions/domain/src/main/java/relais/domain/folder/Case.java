package relais.domain.folder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Copied;
import relais.domain.OrganizationId;
import relais.domain.process.Retention;
import relais.domain.process.Status;

/**
 * The part of a folder for one recipient.
 *
 * @param externalId the operator's number for it, at most 100 characters, unique in its folder
 * @param partnerAttributes data between the operator's and the recipient's software, at most 1024 characters
 * @param updatedAt last change of status
 * @param transmittedAt the first notification of the recipient
 * @param closedAt the closing by the operator; null again once reopened
 * @param reopenedAt the last time the operator gave it back to its recipient
 * @param formerRecipients its recipients before migrations, oldest first; empty if the recipient is the one of the deposit
 * @param arrivalId the notification of its arrival, for its present recipient; null until it is completed
 * @param moves number of status changes, by any means
 * @param filesDueOn the day in Europe/Paris on which its files are due for deletion; null while they are needed
 */
@Copied
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

    /** A case just deposited. */
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

    /**
     * The case in another status. The dates of closing, reopening, first notification and release of its files follow from the
     * move.
     */
    public Case moved(Status to, Instant now, Retention retention) {
        var first = to == Status.HUBEE_NOTIFIED && transmittedAt == null ? now : transmittedAt;
        var reopened = isGivenBack(to) ? now : reopenedAt;
        return CaseCopy.of(this)
                .status(to)
                .updatedAt(now)
                .transmittedAt(first)
                .closedAt(closedAt(to, now))
                .reopenedAt(reopened)
                .moves(moves + 1)
                .filesDueOn(filesDueOn(to, now, retention))
                .build();
    }

    /** The completed case, with the id of its arrival notification. */
    Case completed(UUID arrival, Instant now) {
        return CaseCopy.of(this)
                .status(Status.HUBEE_COMPLETED)
                .updatedAt(now)
                .closedAt(null)
                .arrivalId(arrival)
                .moves(moves + 1)
                .build();
    }

    /**
     * The case in its mover's wanted status. Handing an awaited complement back counts as a completion that the hub notifies at
     * once (contract, "Statuses").
     */
    public Case movedTo(Status wanted, Instant now, Retention retention) {
        return moved(wanted == Status.HUBEE_COMPLETED ? Status.HUBEE_NOTIFIED : wanted, now, retention);
    }

    /** The case with another recipient and the same history. */
    public Case handedTo(OrganizationId other) {
        var before = new ArrayList<>(formerRecipients);
        before.add(recipient);
        return CaseCopy.of(this).recipient(other).formerRecipients(before).build();
    }

    /** True if the operator gave it back and the recipient has not moved it since. */
    public boolean isGivenBack() {
        return status == Status.HUBEE_NOTIFIED && reopenedAt != null;
    }

    /** The recipient that the operator named. */
    public OrganizationId firstRecipient() {
        return formerRecipients.isEmpty() ? recipient : formerRecipients.getFirst();
    }

    /** The recipient that handed it to the present one; empty if it was never migrated. */
    Optional<OrganizationId> lastFormerRecipient() {
        return formerRecipients.isEmpty() ? Optional.empty() : Optional.of(formerRecipients.getLast());
    }

    /** The day counts from the first release of the files; a case that goes back needs them again. */
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
