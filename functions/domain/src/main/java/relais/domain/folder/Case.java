package relais.domain.folder;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.organization.OrganizationId;

/**
 * The part of a folder that one recipient gets.
 *
 * @param externalId the operator's number for it, at most 100 characters, unique in its folder
 * @param partnerAttributes what operator and recipient tell each other's software, at most 1024 characters
 * @param updatedAt last change of status
 * @param transmittedAt when the recipient was first told
 * @param closedAt when the operator closed it; null again once reopened
 */
public record Case(
        UUID id,
        String externalId,
        OrganizationId recipient,
        @Nullable String partnerAttributes,
        Status status,
        @Nullable Instant updatedAt,
        @Nullable Instant transmittedAt,
        @Nullable Instant closedAt) {

    /** The same case, moved; closing and reopening date it, the first notification too. */
    public Case moved(Status to, Instant now) {
        var first = to == Status.HUBEE_NOTIFIED && transmittedAt == null ? now : transmittedAt;
        return new Case(id, externalId, recipient, partnerAttributes, to, now, first, closedAt(to, now));
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
