package relais.domain.organization;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import relais.domain.OrganizationId;
import relais.domain.Page;

/** The organisations known to the hub, each once. */
public interface Organizations {
    Optional<Organization> find(OrganizationId id);

    /** Like {@link #find}; until the transaction ends, nobody else locks it. */
    Optional<Organization> lock(OrganizationId id);

    /** The names of those that are known. */
    Map<OrganizationId, String> names(Collection<OrganizationId> ids);

    /** In the order wanted, and by id where that leaves them equal. */
    Page<Organization> list(OrganizationSearch search);

    /** Adds it unless one of the same name is there; says whether it did. */
    boolean insert(Organization organization);

    /** Adds it, or replaces the one of the same name. */
    void save(Organization organization);
}
