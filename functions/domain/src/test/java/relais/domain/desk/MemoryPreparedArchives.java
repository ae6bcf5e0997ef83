package relais.domain.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;

/** Archives in a map that its owner snapshots. */
public record MemoryPreparedArchives(Map<UUID, PreparedArchive> byId) implements PreparedArchives {

    @Override
    public Optional<PreparedArchive> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<PreparedArchive> lock(UUID id) {
        return find(id);
    }

    @Override
    public Optional<PreparedArchive> of(OrganizationId organization, List<UUID> caseIds) {
        return byId.values().stream()
                .filter(each -> each.organization().equals(organization)
                        && each.caseIds().equals(caseIds))
                .findFirst();
    }

    @Override
    public List<PreparedArchive> holding(UUID caseId) {
        return byId.values().stream()
                .filter(each -> each.caseIds().contains(caseId))
                .toList();
    }

    @Override
    public void add(PreparedArchive archive) {
        if (of(archive.organization(), archive.caseIds()).isEmpty()) {
            byId.put(archive.id(), archive);
        }
    }

    @Override
    public void update(PreparedArchive archive) {
        byId.replace(archive.id(), archive);
    }

    @Override
    public void remove(UUID id) {
        byId.remove(id);
    }

    @Override
    public int forget(Instant now, int limit) {
        var over = byId.values().stream()
                .filter(each -> each.isOver(now))
                .limit(limit)
                .map(PreparedArchive::id)
                .toList();
        over.forEach(byId::remove);
        return over.size();
    }
}
