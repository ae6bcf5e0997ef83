package relais.domain.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an access asked for.
 *
 * @param caseId null if it is about no single case
 * @param number the case's number; null like {@code caseId}
 * @param attachmentId null unless it is about one file
 */
public record Accessed(
        AccessKind kind,
        @Nullable UUID caseId,
        @Nullable String number,
        @Nullable UUID attachmentId) {

    /** An access to something about no single case. */
    public static Accessed all(AccessKind kind) {
        return new Accessed(kind, null, null, null);
    }

    public static Accessed ofCase(AccessKind kind, UUID caseId, String number) {
        return new Accessed(kind, caseId, number, null);
    }

    public static Accessed ofFile(AccessKind kind, UUID caseId, String number, UUID attachmentId) {
        return new Accessed(kind, caseId, number, attachmentId);
    }
}
