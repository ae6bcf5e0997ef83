package relais.domain.desk;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;

/** Visits in a map that its owner snapshots. */
public record MemoryDeskVisits(Map<Key, DeskVisit> all) implements DeskVisits {
    /** An agent in an administration. */
    public record Key(UUID accountId, OrganizationId organization) {}

    @Override
    public Optional<DeskVisit> find(UUID accountId, OrganizationId organization) {
        return Optional.ofNullable(all.get(new Key(accountId, organization)));
    }

    @Override
    public void put(DeskVisit visit) {
        all.put(new Key(visit.accountId(), visit.organization()), visit);
    }

    public void deleteAllOf(UUID accountId) {
        all.keySet().removeIf(each -> each.accountId().equals(accountId));
    }
}
