package relais.domain.retention;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;

/**
 * A file as one case has it. It can be downloaded until the case sets a day, is due for deletion from that day, and ends once
 * the hub has dropped its bytes.
 *
 * @param dueOn the day in Europe/Paris; null while the case still needs its files
 */
public record FileLink(
        LinkKey key,
        OrganizationId osl,
        OrganizationId recipient,
        String processCode,
        @Nullable LocalDate dueOn) {

    /** @param attachmentId a file of the case's folder */
    public record LinkKey(UUID attachmentId, UUID caseId) {}

    public boolean isDue(LocalDate today) {
        return dueOn != null && !dueOn.isAfter(today);
    }
}
