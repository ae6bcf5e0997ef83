package relais.domain.folder;

import java.util.Optional;
import java.util.UUID;
import relais.domain.organization.OrganizationId;

/** The télédossiers, whole: each with its cases and attachments. */
public interface Folders {
    Optional<Folder> find(UUID id);

    Optional<Folder> findByCase(UUID caseId);

    Optional<Folder> findByExternalId(OrganizationId osl, String externalId);

    /** Like {@link #find}, and nobody else changes it until this transaction ends. */
    Optional<Folder> lock(UUID id);

    /** Like {@link #findByCase}, and nobody else changes it until this transaction ends. */
    Optional<Folder> lockByCase(UUID caseId);

    /** Adds it, unless its operator has used that number: then false, once the other deposit is durable. */
    boolean insert(Folder folder);

    /** Replaces a folder that is there, with all that it holds. */
    void update(Folder folder);

    /** Removes it with all that it holds, and frees its number; unknown: nothing. */
    void delete(UUID id);
}
