package relais.domain.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.Page;

/** The subscriptions, at most one for an organisation and a démarche. */
public interface Subscriptions {
    Optional<Subscription> find(OrganizationId subscriber, String processCode);

    /** All those of an organisation, by démarche. */
    List<Subscription> of(OrganizationId subscriber);

    Optional<Subscription> find(UUID id);

    /** Like {@link #find(UUID)}; until the transaction ends, nobody else locks it. */
    Optional<Subscription> lock(UUID id);

    /** In the order wanted, and by id where that leaves them equal. */
    Page<Subscription> list(SubscriptionSearch search, Instant now);

    /** Those in force that another administration takes over, by id: there are few. */
    List<Subscription> handedOver();

    /** Adds it unless one of the same organisation and démarche is there; says whether it did. */
    boolean insert(Subscription subscription);

    /** Adds it, or replaces the one of the same organisation and démarche. */
    void save(Subscription subscription);
}
