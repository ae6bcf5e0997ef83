package relais.domain.subscription;

import java.util.Optional;
import relais.domain.organization.OrganizationId;

/** The subscriptions, at most one for an organisation and a démarche. */
public interface Subscriptions {
    Optional<Subscription> find(OrganizationId subscriber, String processCode);

    /** Adds it, or replaces the one of the same organisation and démarche. */
    void save(Subscription subscription);
}
