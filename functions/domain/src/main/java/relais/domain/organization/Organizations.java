package relais.domain.organization;

import java.util.Optional;

/** The organisations known to the hub, each once. */
public interface Organizations {
    Optional<Organization> find(OrganizationId id);

    /** Adds it, or replaces the one of the same name. */
    void save(Organization organization);
}
