package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import relais.domain.desk.CaseVisits.CaseVisit;

/** A row of the table {@code case_visit}. */
@MappedEntity("case_visit")
record CaseVisitRow(@Id UUID caseId, UUID accountId, Instant at) {

    CaseVisit visit() {
        return new CaseVisit(caseId, accountId, at);
    }
}
