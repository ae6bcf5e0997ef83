package relais.domain.organization;

import java.util.Map;
import java.util.Optional;

/** Organisations in a map that its owner snapshots. */
public record MemoryOrganizations(Map<OrganizationId, Organization> byId) implements Organizations {

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public void save(Organization organization) {
        byId.put(organization.id(), organization);
    }
}
