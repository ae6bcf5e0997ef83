package relais.domain.folder;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.Page;
import relais.domain.Window;

/** The télédossiers, each whole with its cases and attachments. */
public interface Folders {
    Optional<Folder> find(UUID id);

    Optional<Folder> findByCase(UUID caseId);

    Optional<Folder> findByExternalId(OrganizationId osl, String externalId);

    /** The folders of every operator with that number, or with a case of that number; a hundred at most. */
    List<Folder> numbered(String externalId);

    /** Like {@link #find}, and locks the folder until this transaction ends. */
    Optional<Folder> lock(UUID id);

    /** Like {@link #findByCase}, and locks the folder until this transaction ends. */
    Optional<Folder> lockByCase(UUID caseId);

    /** The cases of a démarche that the recipient still has to treat, oldest first. */
    Page<RemainingCase> remaining(OrganizationId recipient, String processCode, Window window);

    /** Adds a folder. Returns false if its operator has used that number, once the other deposit is durable. */
    boolean insert(Folder folder);

    /** Replaces an existing folder and its contents. */
    void update(Folder folder);

    /** The démarches of the organisation's cases. */
    Set<String> processesOf(OrganizationId recipient);

    /**
     * Hands an organisation's cases of these démarches over to another, and returns their ids. The cases are locked meanwhile.
     */
    List<UUID> handOver(OrganizationId recipient, OrganizationId other, Set<String> processCodes);

    /** Like {@link #handOver}, of any démarche, for only those cases that {@code former} had just before. */
    List<UUID> handBack(OrganizationId recipient, OrganizationId former);

    /** The present recipients of these cases; unknown cases are absent. */
    Map<UUID, OrganizationId> recipients(Collection<UUID> caseIds);

    /** Removes a folder and its contents, and frees its number; does nothing if it is unknown. */
    void delete(UUID id);
}
