package relais.domain.subscription;

import java.util.List;
import java.util.Optional;
import relais.domain.organization.OrganizationId;

/** The subscriptions, at most one for an organisation and a démarche. */
public interface Subscriptions {
    Optional<Subscription> find(OrganizationId subscriber, String processCode);

    /** All those of an organisation, by démarche. */
    List<Subscription> of(OrganizationId subscriber);

    /** Adds it, or replaces the one of the same organisation and démarche. */
    void save(Subscription subscription);
}
