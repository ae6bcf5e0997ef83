package relais.domain.folder;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import relais.domain.organization.OrganizationId;

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
    public Optional<Folder> lock(UUID id) {
        return find(id);
    }

    @Override
    public Optional<Folder> lockByCase(UUID caseId) {
        return findByCase(caseId);
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
    public void delete(UUID id) {
        byId.remove(id);
    }

    private Optional<Folder> first(Predicate<Folder> wanted) {
        return byId.values().stream().filter(wanted).findFirst();
    }
}
