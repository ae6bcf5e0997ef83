package relais.stores;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import relais.domain.Page;
import relais.domain.Window;
import relais.domain.folder.Folder;
import relais.domain.folder.Folders;
import relais.domain.folder.Remaining;
import relais.domain.organization.OrganizationId;

/** Télédossiers as one transaction sees them; it remembers those it holds locked, so that an update writes only what changed. */
final class SqlFolders implements Folders {
    private static final String OF_CASE = "id = (SELECT folder_id FROM folder_case WHERE id = ?)";
    private static final String COLUMNS = """
            osl, process_code, external_id, applicant_first_name, applicant_last_name, applicant_email, editor_name,
            application_name, software_version, global_status, created_at, updated_at, completed_at, closed_at
            """;
    private static final String VALUES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
    private static final String INSERT =
            "INSERT INTO folder (%s, id) VALUES (%s, ?) ON CONFLICT (osl, external_id) DO NOTHING"
                    .formatted(COLUMNS, VALUES);
    private static final String UPDATE = "UPDATE folder SET (%s) = (%s) WHERE id = ?".formatted(COLUMNS, VALUES);

    private final Handle handle;
    private final SqlCases cases;
    private final SqlAttachments attachments;
    private final Map<UUID, Folder> held = new HashMap<>();

    SqlFolders(Handle handle) {
        this.handle = handle;
        this.cases = new SqlCases(handle);
        this.attachments = SqlAttachments.ofFolders(handle);
    }

    @Override
    public Optional<Folder> find(UUID id) {
        return SqlFolderRows.find(handle, "id = ?", id);
    }

    @Override
    public Optional<Folder> findByCase(UUID caseId) {
        return SqlFolderRows.find(handle, OF_CASE, caseId);
    }

    @Override
    public Optional<Folder> findByExternalId(OrganizationId osl, String externalId) {
        return SqlFolderRows.find(handle, "osl = ? AND external_id = ?", osl.toString(), externalId);
    }

    @Override
    public List<Folder> numbered(String externalId) {
        return handle
                .select(
                        "SELECT id FROM folder WHERE external_id = ? UNION SELECT folder_id FROM folder_case WHERE external_id = ? ORDER BY id LIMIT 100",
                        externalId,
                        externalId)
                .mapTo(UUID.class)
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    @Override
    public Optional<Folder> lock(UUID id) {
        return lock("id = ?", id);
    }

    @Override
    public Optional<Folder> lockByCase(UUID caseId) {
        return lock(OF_CASE, caseId);
    }

    @Override
    public Page<Remaining> remaining(OrganizationId recipient, String processCode, Window window) {
        return SqlRemaining.page(handle, recipient, processCode, window);
    }

    @Override
    public boolean insert(Folder folder) {
        // Waits for a concurrent deposit under the same number: it commits, and nothing is inserted; it does not, and
        // this is.
        if (handle.execute(INSERT, values(folder)) == 0) {
            return false;
        }
        cases.replace(folder.id(), List.of(), folder.cases());
        attachments.replace(folder.id(), List.of(), folder.attachments());
        held.put(folder.id(), folder);
        return true;
    }

    @Override
    public void update(Folder folder) {
        var before = Optional.ofNullable(held.get(folder.id()))
                .or(() -> lock(folder.id()))
                .orElseThrow(() -> new IllegalStateException("no folder " + folder.id()));
        if (!Arrays.equals(values(before), values(folder))) {
            handle.execute(UPDATE, values(folder));
        }
        cases.replace(folder.id(), before.cases(), folder.cases());
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
        handle.execute("DELETE FROM folder WHERE id = ?", id);
        held.remove(id);
    }

    private Optional<Folder> lock(String condition, UUID id) {
        // Read by a second statement: the first may have waited, and only a later one sees what it waited for.
        var locked = handle.select("SELECT id FROM folder WHERE " + condition + " FOR UPDATE", id)
                .mapTo(UUID.class)
                .findOne()
                .flatMap(this::find);
        locked.ifPresent(folder -> held.put(folder.id(), folder));
        return locked;
    }

    /** In the order of {@link #COLUMNS}, then the id. */
    private static @Nullable Object[] values(Folder folder) {
        return new @Nullable Object[] {
            folder.osl().toString(),
            folder.processCode(),
            folder.externalId(),
            folder.applicant().firstName(),
            folder.applicant().lastName(),
            folder.applicant().email(),
            folder.partnerInfo().editorName(),
            folder.partnerInfo().applicationName(),
            folder.partnerInfo().softwareVersion(),
            folder.globalStatus(),
            folder.createdAt(),
            folder.updatedAt(),
            folder.completedAt(),
            folder.closedAt(),
            folder.id()
        };
    }
}
