package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.desk.PendingDecision;
import relais.domain.process.Status;

/** A row of the table {@code pending_decision}. */
@MappedEntity("pending_decision")
record PendingDecisionRow(
        @Id UUID caseId,
        UUID id,
        UUID accountId,
        @MappedProperty(converter = OrganizationName.class) OrganizationId organization,
        String author,
        Status wanted,
        @Nullable String message,
        int caseMoves,
        Instant dueAt,
        @Nullable Instant overtakenAt) {

    static PendingDecisionRow of(PendingDecision decision) {
        return new PendingDecisionRow(
                decision.caseId(),
                decision.id(),
                decision.accountId(),
                decision.organization(),
                decision.author(),
                decision.wanted(),
                decision.message(),
                decision.caseMoves(),
                decision.dueAt(),
                decision.overtakenAt());
    }

    PendingDecision decision() {
        return new PendingDecision(
                id, caseId, accountId, organization, author, wanted, message, caseMoves, dueAt, overtakenAt);
    }
}
