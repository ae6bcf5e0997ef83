package relais.stores.sql;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.Page;
import relais.domain.Window;
import relais.domain.folder.Folder;
import relais.domain.folder.Folders;
import relais.domain.folder.RemainingCase;

/** Télédossiers as one transaction sees them; it remembers the locked ones, so that an update writes only the changes. */
final class SqlFolders implements Folders {
    private final FolderRows rows;
    private final SqlCases cases;
    private final SqlAttachments attachments;
    private final Map<UUID, Folder> held = new HashMap<>();

    SqlFolders(FolderRows rows, SqlCases cases, SqlAttachments attachments) {
        this.rows = rows;
        this.cases = cases;
        this.attachments = attachments;
    }

    @Override
    public Optional<Folder> find(UUID id) {
        return FolderRow.folder(rows.find(id));
    }

    @Override
    public Optional<Folder> findByCase(UUID caseId) {
        return FolderRow.folder(rows.findByCase(caseId));
    }

    @Override
    public Optional<Folder> findByExternalId(OrganizationId osl, String externalId) {
        return FolderRow.folder(rows.findNumbered(osl, externalId));
    }

    @Override
    public List<Folder> numbered(String externalId) {
        return rows.findIdsNumbered(externalId).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    @Override
    public Optional<Folder> lock(UUID id) {
        return locked(rows.lock(id));
    }

    @Override
    public Optional<Folder> lockByCase(UUID caseId) {
        return locked(rows.lockByCase(caseId));
    }

    @Override
    public Page<RemainingCase> remaining(OrganizationId recipient, String processCode, Window window) {
        return cases.remaining(recipient, processCode, window);
    }

    @Override
    public boolean insert(Folder folder) {
        // The statement waits for a concurrent deposit under the same number, and inserts nothing if that one commits.
        if (rows.insert(FolderRow.of(folder)).isEmpty()) {
            return false;
        }
        cases.replace(folder, List.of(), folder.cases());
        attachments.replace(folder.id(), List.of(), folder.attachments());
        held.put(folder.id(), folder);
        return true;
    }

    @Override
    public void update(Folder folder) {
        var before = Optional.ofNullable(held.get(folder.id()))
                .or(() -> lock(folder.id()))
                .orElseThrow(() -> new IllegalStateException("no folder " + folder.id()));
        var row = FolderRow.of(folder);
        if (!FolderRow.of(before).equals(row)) {
            rows.update(row);
        }
        cases.replace(folder, before.cases(), folder.cases());
        attachments.replace(folder.id(), before.attachments(), folder.attachments());
        held.put(folder.id(), folder);
    }

    @Override
    public Set<String> processesOf(OrganizationId recipient) {
        return cases.processesOf(recipient);
    }

    @Override
    public List<UUID> handOver(OrganizationId recipient, OrganizationId other, Set<String> processCodes) {
        held.clear();
        return cases.handOver(recipient, other, processCodes);
    }

    @Override
    public List<UUID> handBack(OrganizationId recipient, OrganizationId former) {
        held.clear();
        return cases.handBack(recipient, former);
    }

    @Override
    public Map<UUID, OrganizationId> recipients(Collection<UUID> caseIds) {
        return cases.recipients(caseIds);
    }

    @Override
    public void delete(UUID id) {
        rows.deleteById(id);
        held.remove(id);
    }

    /** Reads by a second statement, because only a later one sees the writes that the first may have waited for. */
    private Optional<Folder> locked(List<UUID> ids) {
        var folder = ids.stream().findFirst().flatMap(this::find);
        folder.ifPresent(found -> held.put(found.id(), found));
        return folder;
    }
}
