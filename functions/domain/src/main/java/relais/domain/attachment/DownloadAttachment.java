package relais.domain.attachment;

import java.util.Set;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.access.Rights;
import relais.domain.access.Side;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;

/** Hands a file over to the case's two sides, once it has passed the antivirus; to its recipient, once it was told. */
public final class DownloadAttachment {
    private final Ledger ledger;

    public DownloadAttachment(Ledger ledger) {
        this.ledger = ledger;
    }

    public Outcome<Stored> find(Caller caller, UUID caseId, UUID attachmentId) {
        return ledger.transaction(tables -> {
            var found = tables.folders().findByCase(caseId);
            if (found.isEmpty()) {
                return Outcome.missing("Case");
            }
            var folder = found.get();
            var part = folder.part(caseId).orElseThrow();
            return switch (Rights.on(tables, caller, folder, part)) {
                case Rights.Standing.Denied(var reason) -> new Outcome.Forbidden<>(reason);
                case Rights.Standing.Allowed(var sides) -> seenFrom(sides, folder, part, attachmentId);
            };
        });
    }

    private static Outcome<Stored> seenFrom(Set<Side> sides, Folder folder, Case part, UUID attachmentId) {
        if (!sides.contains(Side.OSL) && !part.status().isNotified()) {
            return Outcome.missing("Case");
        }
        return folder.attachment(attachmentId)
                .filter(file -> file.isFor(part.externalId()))
                .filter(Attachment::isDownloadable)
                .flatMap(Attachment::stored)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.missing("File"));
    }
}
