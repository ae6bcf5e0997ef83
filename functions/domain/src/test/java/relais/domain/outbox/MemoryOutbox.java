package relais.domain.outbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import relais.domain.OrganizationId;

/** Outbox entries in a map that its owner snapshots. */
public record MemoryOutbox(Map<UUID, OutboxEntry> byId) implements Outbox {

    @Override
    public void add(OutboxEntry row) {
        byId.put(row.id(), row);
    }

    @Override
    public Optional<OutboxEntry> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<OutboxEntry> dueFor(UUID folderId, Instant now) {
        return due(now).filter(row -> row.subjectId().equals(folderId)).toList();
    }

    @Override
    public List<OutboxEntry> due(Instant now, int limit) {
        return due(now).limit(limit).toList();
    }

    @Override
    public List<OutboxEntry> awaitedUploads(UUID folderId) {
        return byId.values().stream()
                .filter(row -> row.subjectId().equals(folderId) && row.effect() instanceof Effect.DropUpload)
                .sorted(Comparator.comparing(row -> row.id().toString()))
                .toList();
    }

    @Override
    public List<OutboxEntry> eventNotifications(UUID folderId) {
        return byId.values().stream()
                .filter(row -> row.subjectId().equals(folderId)
                        && (row.effect() instanceof Effect.TellEvent || row.effect() instanceof Effect.MailReturn))
                .sorted(Comparator.comparing(row -> row.id().toString()))
                .toList();
    }

    @Override
    public boolean owesMove(OrganizationId into, OrganizationId outOf) {
        return byId.values().stream()
                .anyMatch(row -> row.effect() instanceof Effect.MoveNotifications(var source, var target)
                        && (target.equals(into) || source.equals(outOf)));
    }

    @Override
    public void reschedule(UUID id, Instant dueAt) {
        byId.computeIfPresent(
                id, (key, row) -> new OutboxEntry(id, row.subjectId(), row.effect(), dueAt, row.attempts()));
    }

    @Override
    public boolean postpone(OutboxEntry seen, Instant dueAt) {
        var taken = new OutboxEntry(seen.id(), seen.subjectId(), seen.effect(), dueAt, seen.attempts() + 1);
        return byId.replace(seen.id(), seen, taken);
    }

    @Override
    public void close(UUID id) {
        byId.remove(id);
    }

    private Stream<OutboxEntry> due(Instant now) {
        return byId.values().stream()
                .filter(row -> !row.dueAt().isAfter(now))
                .sorted(Comparator.comparing(row -> row.id().toString()));
    }
}
