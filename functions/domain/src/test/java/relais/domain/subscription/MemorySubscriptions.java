package relais.domain.subscription;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.Page;

/** Subscriptions in a map that its owner snapshots. */
public record MemorySubscriptions(Map<Key, Subscription> byKey) implements Subscriptions {
    private static final Comparator<Subscription> BY_ID =
            Comparator.comparing(each -> each.id().toString());

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
    public Optional<Subscription> find(UUID id) {
        return byKey.values().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Subscription> lock(UUID id) {
        return find(id);
    }

    @Override
    public Page<Subscription> list(SubscriptionSearch search, Instant now) {
        var order = search.order();
        var all = byKey.values().stream()
                .filter(each -> search.matches(each, now))
                .sorted(order.directed(order.property().upwards()).thenComparing(BY_ID))
                .toList();
        return search.window().of(all);
    }

    @Override
    public List<Subscription> handedOver() {
        return byKey.values().stream()
                .filter(each -> each.handover() != null && each.isInForce())
                .sorted(BY_ID)
                .toList();
    }

    @Override
    public boolean insert(Subscription subscription) {
        return byKey.putIfAbsent(key(subscription), subscription) == null;
    }

    @Override
    public void save(Subscription subscription) {
        byKey.put(key(subscription), subscription);
    }

    private static Key key(Subscription subscription) {
        return new Key(subscription.subscriber(), subscription.processCode());
    }
}
