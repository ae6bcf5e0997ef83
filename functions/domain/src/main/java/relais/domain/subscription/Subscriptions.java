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

    /** All subscriptions of an organisation, by démarche. */
    List<Subscription> of(OrganizationId subscriber);

    Optional<Subscription> find(UUID id);

    /** Like {@link #find(UUID)}, and locks the subscription until the transaction ends. */
    Optional<Subscription> lock(UUID id);

    /** A page of subscriptions, in the order wanted, then by id. */
    Page<Subscription> list(SubscriptionSearch search, Instant now);

    /** The subscriptions in force with a handover, by id; they are few. */
    List<Subscription> handedOver();

    /** Adds a subscription unless its organisation has one to its démarche; returns true if it did. */
    boolean insert(Subscription subscription);

    /** Adds a subscription, or replaces the one of the same organisation and démarche. */
    void save(Subscription subscription);
}
