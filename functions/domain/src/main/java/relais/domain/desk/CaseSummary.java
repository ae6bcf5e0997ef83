package relais.domain.desk;

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
        return Lateness.isLate(status, updatedAt, now);
    }
}
