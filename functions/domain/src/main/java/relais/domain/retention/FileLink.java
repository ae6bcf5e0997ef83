package relais.domain.retention;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;

/**
 * A file as one case has it: to be downloaded until that case has a day, to be deleted from that day on, deleted once the hub has
 * dropped its bytes.
 *
 * @param dueOn in Europe/Paris; null while the case still needs its files
 */
public record FileLink(
        LinkKey key,
        OrganizationId osl,
        OrganizationId recipient,
        String processCode,
        @Nullable LocalDate dueOn) {

    /** @param attachmentId of a file of the case's folder */
    public record LinkKey(UUID attachmentId, UUID caseId) {}

    public boolean isDue(LocalDate today) {
        return dueOn != null && !dueOn.isAfter(today);
    }
}
