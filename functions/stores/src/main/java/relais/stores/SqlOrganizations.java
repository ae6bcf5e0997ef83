package relais.stores;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import relais.domain.organization.Organization;
import relais.domain.organization.OrganizationId;
import relais.domain.organization.Organizations;

/** Organisations as one transaction sees them. */
record SqlOrganizations(Handle handle) implements Organizations {

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return handle.select("SELECT name FROM organization WHERE id = ?", id.toString())
                .map((row, context) -> new Organization(id, row.getString("name")))
                .findOne();
    }

    @Override
    public void save(Organization organization) {
        handle.execute(
                "INSERT INTO organization (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name",
                organization.id().toString(),
                organization.name());
    }
}
