package relais.domain.folder;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.access.Rights;
import relais.domain.access.Side;
import relais.domain.attachment.Attachment;
import relais.domain.notification.PerformEffects;

/** Shows a case to its operator and, once it was told, to its recipient. */
public final class FindCase {
    private final Ledger ledger;
    private final PerformEffects effects;

    public FindCase(Ledger ledger, PerformEffects effects) {
        this.ledger = ledger;
        this.effects = effects;
    }

    /** A case with what is common to all recipients, and its own files that this caller may see. */
    public record CaseView(Folder folder, Case part, List<Attachment> attachments) {}

    public Outcome<CaseView> find(Caller caller, UUID caseId) {
        var seen = look(caller, caseId);
        // Between a recipient's notification and the hub's own note of it: what was begun is finished first.
        if (seen.beingNotified() != null) {
            effects.performFor(seen.beingNotified());
            return look(caller, caseId).outcome();
        }
        return seen.outcome();
    }

    /** @param beingNotified the folder, where its recipients are just being told and the caller may see the case */
    private record Look(Outcome<CaseView> outcome, @Nullable UUID beingNotified) {}

    private Look look(Caller caller, UUID caseId) {
        return ledger.transaction(tables -> {
            var found = tables.folders().findByCase(caseId);
            if (found.isEmpty()) {
                return new Look(Outcome.missing("Case"), null);
            }
            var folder = found.get();
            var part = folder.part(caseId).orElseThrow();
            return switch (Rights.on(tables, caller, folder, part)) {
                case Rights.Standing.Denied(var reason) -> new Look(new Outcome.Forbidden<>(reason), null);
                case Rights.Standing.Allowed(var sides) ->
                    new Look(
                            seenFrom(sides, folder, part),
                            part.status() == Status.HUBEE_COMPLETED ? folder.id() : null);
            };
        });
    }

    private static Outcome<CaseView> seenFrom(Set<Side> sides, Folder folder, Case part) {
        if (sides.contains(Side.OSL)) {
            return Outcome.done(new CaseView(folder, part, folder.attachmentsOf(part)));
        }
        if (!part.status().isNotified()) {
            return Outcome.missing("Case");
        }
        var downloadable = folder.attachmentsOf(part).stream()
                .filter(Attachment::isDownloadable)
                .toList();
        return Outcome.done(new CaseView(folder, part, downloadable));
    }
}
