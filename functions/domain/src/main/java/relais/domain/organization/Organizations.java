package relais.domain.organization;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import relais.domain.OrganizationId;
import relais.domain.Page;

/** The organisations known to the hub, each once. */
public interface Organizations {
    Optional<Organization> find(OrganizationId id);

    /** Like {@link #find}, and locks the organisation until the transaction ends. */
    Optional<Organization> lock(OrganizationId id);

    /** The names of the known ones among these. */
    Map<OrganizationId, String> names(Collection<OrganizationId> ids);

    /** A page of organisations, in the order wanted, then by id. */
    Page<Organization> list(OrganizationSearch search);

    /** Adds an organisation unless its name is taken; returns true if it did. */
    boolean insert(Organization organization);

    /** Adds an organisation, or replaces the one with the same name. */
    void save(Organization organization);
}
