package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.desk.DeskVisits.DeskVisit;

/** A row of the table {@code desk_visit}. */
@MappedEntity("desk_visit")
record DeskVisitRow(
        @Id UUID accountId, String organization, @Nullable Instant formerAt, Instant seenAt) {

    DeskVisit visit() {
        return new DeskVisit(accountId, OrganizationId.parse(organization), formerAt, seenAt);
    }
}
