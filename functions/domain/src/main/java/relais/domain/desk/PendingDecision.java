package relais.domain.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Copied;
import relais.domain.OrganizationId;
import relais.domain.account.Visitor;
import relais.domain.process.Status;

/**
 * A decision of an agent that waits, outside the case, until it can no longer be withdrawn.
 *
 * @param organization the administration for which the agent decided
 * @param author its name, which the operator reads
 * @param message to the applicant, at most 500 characters
 * @param caseMoves number of status changes of the case when the agent decided; any other number overtakes the decision
 * @param dueAt the instant from which it is applied
 * @param overtakenAt the instant at which it was dropped because the case had moved; null while it waits
 */
@Copied
public record PendingDecision(
        UUID id,
        UUID caseId,
        UUID accountId,
        OrganizationId organization,
        String author,
        Status wanted,
        @Nullable String message,
        int caseMoves,
        Instant dueAt,
        @Nullable Instant overtakenAt) {
    /** How long a decision can be withdrawn. */
    public static final Duration WITHDRAWN_WITHIN = Duration.ofMinutes(1);

    static PendingDecision of(
            UUID id,
            UUID caseId,
            Visitor visitor,
            Status wanted,
            @Nullable String message,
            int caseMoves,
            Instant now) {
        return new PendingDecision(
                id,
                caseId,
                visitor.accountId(),
                visitor.organization(),
                visitor.organizationName(),
                wanted,
                message,
                caseMoves,
                now.plus(WITHDRAWN_WITHIN),
                null);
    }

    public boolean waits() {
        return overtakenAt == null;
    }

    /** True if it waits, and another agent took it. */
    boolean isOfAnother(Visitor visitor) {
        return waits() && !accountId.equals(visitor.accountId());
    }

    PendingDecision overtaken(Instant now) {
        return PendingDecisionCopy.of(this).overtakenAt(now).build();
    }

    @Override
    public String toString() {
        return "PendingDecision[" + id + "…]";
    }
}
