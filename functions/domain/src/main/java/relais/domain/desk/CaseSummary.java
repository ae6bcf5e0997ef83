package relais.domain.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.folder.Applicant;
import relais.domain.folder.OpenedCase;
import relais.domain.process.Status;

/**
 * A case in a list.
 *
 * @param externalId the operator's number for it
 * @param transmittedAt the first notification of the recipient
 * @param updatedAt last change of status
 * @param filesDueOn the day in Europe/Paris on which its files are due for deletion; null while they are needed
 */
public record CaseSummary(
        UUID id,
        String externalId,
        String processCode,
        Applicant applicant,
        Status status,
        @Nullable Instant transmittedAt,
        @Nullable Instant updatedAt,
        @Nullable LocalDate filesDueOn) {
    private static final Duration NEW = Duration.ofDays(2);
    private static final Duration RECEIVED = Duration.ofDays(3);
    private static final Duration IN_PROGRESS = Duration.ofDays(10);

    static CaseSummary of(OpenedCase opened) {
        var part = opened.part();
        return new CaseSummary(
                part.id(),
                part.externalId(),
                opened.folder().processCode(),
                opened.folder().applicant(),
                part.status(),
                part.transmittedAt(),
                part.updatedAt(),
                part.filesDueOn());
    }

    /** True if it has been new for two days, received for three or in progress for ten without a change. */
    public boolean isLate(Instant now) {
        return switch (status) {
            case HUBEE_NOTIFIED, SENT -> isOlder(NEW, now);
            case SI_RECEIVED -> isOlder(RECEIVED, now);
            case IN_PROGRESS, SI_INTG_ERROR -> isOlder(IN_PROGRESS, now);
            case HUBEE_RECEIVED, HUBEE_COMPLETED, ADD_AWAITING, REFUSED, DONE, CLOSED, ARCHIVED -> false;
        };
    }

    private boolean isOlder(Duration limit, Instant now) {
        return updatedAt != null && !updatedAt.plus(limit).isAfter(now);
    }
}
