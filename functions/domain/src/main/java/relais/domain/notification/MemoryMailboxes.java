package relais.domain.notification;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import relais.domain.organization.OrganizationId;

/** Mailboxes in a map ordered by id, which is the order of time. */
public final class MemoryMailboxes implements Mailboxes {
    private final Map<String, Notification> waiting = new ConcurrentSkipListMap<>(Comparator.naturalOrder());
    private final Set<UUID> known = new HashSet<>();

    @Override
    public synchronized void put(Notification notification) {
        if (known.add(notification.id())) {
            waiting.put(notification.id().toString(), notification);
        }
    }

    @Override
    public void restate(Notification notification) {
        var state = Objects.requireNonNull(notification.event());
        waiting.computeIfPresent(notification.id().toString(), (id, waits) -> waits.telling(state));
    }

    @Override
    public List<Notification> list(OrganizationId recipient, int limit) {
        return of(recipient).limit(limit).toList();
    }

    @Override
    public List<Notification> list(OrganizationId recipient, String processCode, int limit) {
        return of(recipient)
                .filter(n -> n.processCode().equals(processCode))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Notification> find(OrganizationId recipient, UUID id) {
        return of(recipient).filter(n -> n.id().equals(id)).findFirst();
    }

    @Override
    public void delete(Notification notification) {
        waiting.remove(notification.id().toString());
    }

    private Stream<Notification> of(OrganizationId recipient) {
        return waiting.values().stream().filter(n -> n.recipient().equals(recipient));
    }
}
