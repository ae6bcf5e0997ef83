package relais.domain.folder;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.access.Side;
import relais.domain.process.Status;
import relais.domain.process.Transitions;

/** A case that a caller may touch, as its operator or, once notified, as its recipient. */
public record OpenedCase(Folder folder, Case part, Set<Side> sides) {
    public OpenedCase {
        sides = Set.copyOf(sides);
    }

    public static Outcome<OpenedCase> find(Tables tables, Caller caller, UUID caseId) {
        return standing(tables, caller, caseId).then(OpenedCase::told);
    }

    /** Like {@link #find}, and locks the case until this transaction ends. */
    public static Outcome<OpenedCase> lock(Tables tables, Caller caller, UUID caseId) {
        return standing(tables, caller, caseId, tables.folders().lockByCase(caseId))
                .then(OpenedCase::told);
    }

    /** Like {@link #find}, and also for a recipient not yet notified. */
    public static Outcome<OpenedCase> standing(Tables tables, Caller caller, UUID caseId) {
        return standing(tables, caller, caseId, tables.folders().findByCase(caseId));
    }

    private static Outcome<OpenedCase> standing(Tables tables, Caller caller, UUID caseId, Optional<Folder> found) {
        if (found.isEmpty()) {
            return Outcome.missing("Case");
        }
        var folder = found.get();
        var part = folder.part(caseId).orElseThrow();
        return switch (AccessPolicy.on(tables, caller, folder.osl(), part.recipient(), folder.processCode())) {
            case AccessPolicy.CaseAccess.Denied(var reason) -> new Outcome.Forbidden<>(reason);
            case AccessPolicy.CaseAccess.Allowed(var sides) -> Outcome.done(new OpenedCase(folder, part, sides));
        };
    }

    /** The case, or missing for a recipient that was not notified of it. */
    public Outcome<OpenedCase> told() {
        return isRecipientsAlone() && !part.status().isNotified() ? Outcome.missing("Case") : Outcome.done(this);
    }

    /** True if the caller is its recipient and not its operator. */
    public boolean isRecipientsAlone() {
        return !sides.contains(Side.OSL);
    }

    /** The statuses, other than the present one, to which the caller may move it. */
    public Set<Status> allowed() {
        return Transitions.allowed(sides, part.status());
    }
}
