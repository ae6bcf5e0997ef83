package relais.domain.subscription;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import relais.domain.organization.OrganizationId;

/** Subscriptions in a map that its owner snapshots. */
public record MemorySubscriptions(Map<Key, Subscription> byKey) implements Subscriptions {

    /** What is unique in a subscription. */
    public record Key(OrganizationId subscriber, String processCode) {}

    @Override
    public Optional<Subscription> find(OrganizationId subscriber, String processCode) {
        return Optional.ofNullable(byKey.get(new Key(subscriber, processCode)));
    }

    @Override
    public List<Subscription> of(OrganizationId subscriber) {
        return byKey.values().stream()
                .filter(subscription -> subscription.subscriber().equals(subscriber))
                .sorted(Comparator.comparing(Subscription::processCode))
                .toList();
    }

    @Override
    public void save(Subscription subscription) {
        byKey.put(new Key(subscription.subscriber(), subscription.processCode()), subscription);
    }
}
