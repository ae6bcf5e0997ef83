package relais.domain.journal;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;

/**
 * Criteria of a search in one administration's access entries; a null filter lets all pass.
 *
 * @param number the whole number of a case
 * @param from inclusive
 * @param until exclusive
 */
public record AccessCriteria(
        OrganizationId organization,
        @Nullable Actor by,
        @Nullable String number,
        @Nullable AccessKind kind,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static AccessCriteria of(OrganizationId organization) {
        return new AccessCriteria(organization, null, null, null, null, null);
    }

    public boolean matches(AccessEntry entry) {
        return entry.organization().equals(organization)
                && (by == null || entry.by().equals(by))
                && (number == null || Objects.equals(entry.accessed().number(), number))
                && (kind == null || entry.accessed().kind() == kind)
                && (from == null || !entry.at().isBefore(from))
                && (until == null || entry.at().isBefore(until));
    }
}
