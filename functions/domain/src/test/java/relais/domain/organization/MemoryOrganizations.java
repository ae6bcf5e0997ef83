package relais.domain.organization;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import relais.domain.OrganizationId;
import relais.domain.Page;

/** Organisations in a map that its owner snapshots. */
public record MemoryOrganizations(Map<OrganizationId, Organization> byId) implements Organizations {
    private static final Comparator<Organization> BY_ID =
            Comparator.comparing(each -> each.id().toString());

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Organization> lock(OrganizationId id) {
        return find(id);
    }

    @Override
    public Map<OrganizationId, String> names(Collection<OrganizationId> ids) {
        return byId.values().stream()
                .filter(each -> ids.contains(each.id()))
                .collect(Collectors.toUnmodifiableMap(Organization::id, Organization::name));
    }

    @Override
    public Page<Organization> list(OrganizationSearch search) {
        var order = search.order();
        var all = byId.values().stream()
                .filter(search::matches)
                .sorted(order.directed(order.property().upwards()).thenComparing(BY_ID))
                .toList();
        return search.window().of(all);
    }

    @Override
    public boolean insert(Organization organization) {
        return byId.putIfAbsent(organization.id(), organization) == null;
    }

    @Override
    public void save(Organization organization) {
        byId.put(organization.id(), organization);
    }
}
