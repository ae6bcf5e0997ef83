package relais.domain.attachment;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.folder.Folder;

/** Waiting files in maps that their owner snapshots. */
public record MemoryPendingScans(
        Map<String, PendingScan> byKey, Map<String, EarlyVerdict> early, Map<UUID, Folder> folders)
        implements PendingScans {

    public record EarlyVerdict(Verdict verdict, Instant at) {}

    @Override
    public void add(String key, UUID folderId, Instant now, Instant dueAt) {
        var told = early.remove(key);
        byKey.put(
                key,
                new PendingScan(
                        key, folderId, told == null ? null : told.verdict(), now, told == null ? dueAt : now, 0));
    }

    @Override
    public Optional<PendingScan> find(String key) {
        return Optional.ofNullable(byKey.get(key)).filter(this::isOfAFolder);
    }

    @Override
    public Optional<PendingScan> take(Instant now, Instant until) {
        var oldest = byKey.values().stream()
                .filter(this::isOfAFolder)
                .filter(each -> !each.dueAt().isAfter(now))
                .min(Comparator.comparing(PendingScan::waitingSince).thenComparing(PendingScan::key))
                .map(each -> new PendingScan(
                        each.key(), each.folderId(), told(each), each.waitingSince(), until, each.attempts() + 1));
        oldest.ifPresent(each -> byKey.put(each.key(), each));
        return oldest;
    }

    private @Nullable Verdict told(PendingScan scan) {
        var told = early.remove(scan.key());
        return told == null || scan.verdict() == Verdict.INFECTED ? scan.verdict() : told.verdict();
    }

    @Override
    public void reschedule(String key, Instant dueAt) {
        byKey.computeIfPresent(
                key,
                (same, each) -> new PendingScan(
                        key, each.folderId(), each.verdict(), each.waitingSince(), dueAt, each.attempts()));
    }

    @Override
    public void remove(String key) {
        byKey.remove(key);
    }

    @Override
    public void keepEarly(String key, Verdict verdict, Instant at) {
        var told = new EarlyVerdict(verdict, at);
        early.merge(key, told, (first, next) -> next.verdict() == Verdict.INFECTED ? next : first);
    }

    @Override
    public int forgetEarly(Instant before, int limit) {
        var old = early.entrySet().stream()
                .filter(each -> each.getValue().at().isBefore(before))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        old.forEach(early::remove);
        return old.size();
    }

    @Override
    public ScanQueueState state() {
        var waiting = byKey.values().stream().filter(this::isOfAFolder).toList();
        return new ScanQueueState(
                waiting.size(),
                waiting.stream()
                        .map(PendingScan::waitingSince)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private boolean isOfAFolder(PendingScan each) {
        return folders.containsKey(each.folderId());
    }
}
