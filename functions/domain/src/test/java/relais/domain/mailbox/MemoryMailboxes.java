package relais.domain.mailbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import relais.domain.OrganizationId;

/** Keeps notifications in a map ordered by id, hence by time, the kept deletions in a second and the tombstones in a third. */
public final class MemoryMailboxes implements Mailboxes {
    private final Map<String, Notification> waiting = new ConcurrentSkipListMap<>(Comparator.naturalOrder());
    private final Map<UUID, Deletion> deleted = new ConcurrentHashMap<>();
    private final Map<UUID, Deletion> graves = new ConcurrentHashMap<>();
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
        waiting.computeIfPresent(
                notification.id().toString(),
                (id, waits) -> waits.recipient().equals(notification.recipient()) ? waits.telling(state) : waits);
        deleted.computeIfPresent(notification.id(), (id, kept) -> kept.telling(state));
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
    public List<Notification> listAfter(OrganizationId recipient, UUID last, int limit) {
        return of(recipient)
                .filter(n -> n.id().toString().compareTo(last.toString()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Notification> find(OrganizationId recipient, UUID id) {
        return of(recipient).filter(n -> n.id().equals(id)).findFirst();
    }

    @Override
    public void delete(Deletion deletion) {
        var id = deletion.notification().id();
        if (waiting.remove(id.toString()) != null) {
            deleted.put(id, deletion);
            graves.put(id, deletion);
        }
    }

    @Override
    public Optional<Instant> deletedAt(OrganizationId recipient, UUID caseId, UUID id) {
        return Optional.ofNullable(graves.get(id))
                .filter(grave -> grave.notification().recipient().equals(recipient)
                        && grave.notification().caseId().equals(caseId))
                .map(Deletion::at);
    }

    @Override
    public List<Deletion> deletions(OrganizationId recipient, Instant since, int limit) {
        return of(recipient, since).limit(limit).toList();
    }

    @Override
    public List<Deletion> deletions(OrganizationId recipient, String processCode, Instant since, int limit) {
        return of(recipient, since)
                .filter(deletion -> deletion.notification().processCode().equals(processCode))
                .limit(limit)
                .toList();
    }

    @Override
    public void forgetDeletions(OrganizationId recipient, UUID caseId) {
        deleted.values()
                .removeIf(deletion -> deletion.notification().recipient().equals(recipient)
                        && deletion.notification().caseId().equals(caseId));
    }

    @Override
    public synchronized boolean move(Notification notification, OrganizationId other) {
        put(notification);
        return waiting.computeIfPresent(notification.id().toString(), (id, waits) -> moved(waits, notification, other))
                != null;
    }

    private static Notification moved(Notification waits, Notification from, OrganizationId other) {
        return waits.recipient().equals(from.recipient()) ? waits.addressedTo(other) : waits;
    }

    private Stream<Notification> of(OrganizationId recipient) {
        return waiting.values().stream().filter(n -> n.recipient().equals(recipient));
    }

    private Stream<Deletion> of(OrganizationId recipient, Instant since) {
        return deleted.values().stream()
                .filter(deletion -> deletion.notification().recipient().equals(recipient))
                .filter(deletion -> !deletion.at().isBefore(since))
                .sorted(Deletion.OLDEST_FIRST);
    }
}
