package relais.domain.folder;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.process.Status;

/**
 * A case that its recipient still has to treat, without the applicant.
 *
 * @param transmittedAt null while it is on its way
 */
public record RemainingCase(
        UUID caseId,
        String externalId,
        Status status,
        @Nullable Instant transmittedAt) {}
