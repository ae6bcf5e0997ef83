package relais.delivery;

import jakarta.inject.Singleton;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.access.Caller;
import relais.domain.casework.RecordAccess;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.journal.AccessKind;
import relais.domain.journal.AccessOrigin;
import relais.domain.journal.Accessed;
import relais.domain.journal.Actor;

/** Records what a piece of software reads, before it is answered; a journal that is down becomes a 503. */
@Singleton
final class SoftwareTrace {

    private final RecordAccess recordAccess;

    SoftwareTrace(RecordAccess recordAccess) {
        this.recordAccess = recordAccess;
    }

    void recordCase(Caller caller, AccessOrigin origin, Folder folder, Case part) {
        record(caller, origin, folder, part, Accessed.ofCase(AccessKind.CASE, part.id(), part.externalId()));
    }

    void recordFile(Caller caller, AccessOrigin origin, Folder folder, Case part, UUID attachmentId) {
        var file = Accessed.ofFile(AccessKind.FILE, part.id(), part.externalId(), attachmentId);
        record(caller, origin, folder, part, file);
    }

    private void record(Caller caller, AccessOrigin origin, Folder folder, Case part, Accessed accessed) {
        recordAccess.record(new Actor.Software(caller.clientId()), side(caller, folder, part), accessed, origin);
    }

    /** The operator for its own software, else the recipient, which so also sees what the hub's software reads. */
    private static OrganizationId side(Caller caller, Folder folder, Case part) {
        return caller.mayActFor(folder.osl(), folder.processCode()) ? folder.osl() : part.recipient();
    }
}
