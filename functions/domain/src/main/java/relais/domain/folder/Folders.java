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

/** The télédossiers, whole: each with its cases and attachments. */
public interface Folders {
    Optional<Folder> find(UUID id);

    Optional<Folder> findByCase(UUID caseId);

    Optional<Folder> findByExternalId(OrganizationId osl, String externalId);

    /** Those of that number, or with a case of that number, of every operator; a hundred at most. */
    List<Folder> numbered(String externalId);

    /** Like {@link #find}, and nobody else changes it until this transaction ends. */
    Optional<Folder> lock(UUID id);

    /** Like {@link #findByCase}, and nobody else changes it until this transaction ends. */
    Optional<Folder> lockByCase(UUID caseId);

    /** What that recipient still has to treat of a démarche, oldest first. */
    Page<RemainingCase> remaining(OrganizationId recipient, String processCode, Window window);

    /** Adds it, unless its operator has used that number: then false, once the other deposit is durable. */
    boolean insert(Folder folder);

    /** Replaces a folder that is there, with all that it holds. */
    void update(Folder folder);

    /** The démarches of which that organisation has cases. */
    Set<String> processesOf(OrganizationId recipient);

    /** Hands the cases of one organisation and of these démarches over to another; answers their ids. Nobody changes them meanwhile. */
    List<UUID> handOver(OrganizationId recipient, OrganizationId other, Set<String> processCodes);

    /** As {@link #handOver}, of those alone that the one had last from the other, whatever their démarche. */
    List<UUID> handBack(OrganizationId recipient, OrganizationId former);

    /** Whose these cases are now; without those that are not there. */
    Map<UUID, OrganizationId> recipients(Collection<UUID> caseIds);

    /** Removes it with all that it holds, and frees its number; unknown: nothing. */
    void delete(UUID id);
}
