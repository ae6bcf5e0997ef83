package relais.domain.folder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import relais.domain.OrganizationId;
import relais.domain.Page;
import relais.domain.Window;

/** Télédossiers in a map that its owner snapshots, and whose transactions it runs one by one. */
public record MemoryFolders(Map<UUID, Folder> byId) implements Folders {

    @Override
    public Optional<Folder> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Folder> findByCase(UUID caseId) {
        return first(folder -> folder.part(caseId).isPresent());
    }

    @Override
    public Optional<Folder> findByExternalId(OrganizationId osl, String externalId) {
        return first(folder -> folder.osl().equals(osl) && folder.externalId().equals(externalId));
    }

    @Override
    public List<Folder> numbered(String externalId) {
        return byId.values().stream()
                .filter(folder -> folder.externalId().equals(externalId)
                        || folder.cases().stream()
                                .anyMatch(part -> part.externalId().equals(externalId)))
                .limit(100)
                .toList();
    }

    @Override
    public Optional<Folder> lock(UUID id) {
        return find(id);
    }

    @Override
    public Optional<Folder> lockByCase(UUID caseId) {
        return findByCase(caseId);
    }

    @Override
    public Page<RemainingCase> remaining(OrganizationId recipient, String processCode, Window window) {
        return window.of(byId.values().stream()
                .filter(folder -> folder.processCode().equals(processCode))
                .flatMap(folder -> folder.cases().stream())
                .filter(each ->
                        each.recipient().equals(recipient) && each.status().isToBeTreated())
                .sorted(Comparator.comparing(each -> each.id().toString()))
                .map(each -> new RemainingCase(each.id(), each.externalId(), each.status(), each.transmittedAt()))
                .toList());
    }

    @Override
    public boolean insert(Folder folder) {
        if (findByExternalId(folder.osl(), folder.externalId()).isPresent()) {
            return false;
        }
        byId.put(folder.id(), folder);
        return true;
    }

    @Override
    public void update(Folder folder) {
        if (byId.replace(folder.id(), folder) == null) {
            throw new IllegalStateException("no folder " + folder.id());
        }
    }

    @Override
    public Set<String> processesOf(OrganizationId recipient) {
        return byId.values().stream()
                .filter(folder -> folder.cases().stream()
                        .anyMatch(part -> part.recipient().equals(recipient)))
                .map(Folder::processCode)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<UUID> handBack(OrganizationId recipient, OrganizationId former) {
        return handOver(
                recipient,
                former,
                (folder, part) ->
                        part.lastFormerRecipient().filter(former::equals).isPresent());
    }

    @Override
    public List<UUID> handOver(OrganizationId recipient, OrganizationId other, Set<String> processCodes) {
        return handOver(recipient, other, (folder, part) -> processCodes.contains(folder.processCode()));
    }

    private List<UUID> handOver(OrganizationId recipient, OrganizationId other, BiPredicate<Folder, Case> wanted) {
        var moved = new ArrayList<UUID>();
        for (var folder : List.copyOf(byId.values())) {
            for (var part : folder.cases()) {
                if (part.recipient().equals(recipient) && wanted.test(folder, part)) {
                    byId.computeIfPresent(folder.id(), (id, present) -> present.with(part.handedTo(other)));
                    moved.add(part.id());
                }
            }
        }
        return moved;
    }

    @Override
    public Map<UUID, OrganizationId> recipients(Collection<UUID> caseIds) {
        var found = new HashMap<UUID, OrganizationId>();
        byId.values().stream()
                .flatMap(folder -> folder.cases().stream())
                .filter(part -> caseIds.contains(part.id()))
                .forEach(part -> found.put(part.id(), part.recipient()));
        return found;
    }

    @Override
    public void delete(UUID id) {
        byId.remove(id);
    }

    private Optional<Folder> first(Predicate<Folder> wanted) {
        return byId.values().stream().filter(wanted).findFirst();
    }
}
