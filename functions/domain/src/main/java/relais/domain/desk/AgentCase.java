package relais.domain.desk;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.Side;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;
import relais.domain.folder.Folder;
import relais.domain.folder.OpenedCase;
import relais.domain.subscription.AccessMode;

/** Opens a case to an agent of its recipient, by the agent's right to its démarche. Another administration's case is missing. */
final class AgentCase {
    private AgentCase() {}

    static Outcome<OpenedCase> find(Tables tables, Visitor visitor, UUID caseId) {
        return open(
                tables,
                visitor,
                Permission.CONSULT_CASES,
                caseId,
                tables.folders().findByCase(caseId));
    }

    /** Locks the case until this transaction ends. */
    static Outcome<OpenedCase> lock(Tables tables, Visitor visitor, UUID caseId) {
        return open(
                tables,
                visitor,
                Permission.CONSULT_CASES,
                caseId,
                tables.folders().lockByCase(caseId));
    }

    /** Like {@link #lock}, and forbidden unless the agent may treat the case here. */
    static Outcome<OpenedCase> lockToTreat(Tables tables, Visitor visitor, UUID caseId) {
        return lock(tables, visitor, caseId)
                .then(opened -> isTreatable(tables, visitor, opened) ? Outcome.done(opened) : Outcome.forbidden());
    }

    /** True if the agent has the right to treat the case and no software does instead. */
    static boolean isTreatable(Tables tables, Visitor visitor, OpenedCase opened) {
        return PortalPolicy.allowsCases(
                        tables,
                        visitor,
                        Permission.TREAT_CASES,
                        opened.part().recipient(),
                        opened.folder().processCode())
                && !isForSoftware(tables, opened);
    }

    /** True if the recipient's software treats the case, which its agents have never opened to treat it. */
    static boolean isForSoftware(Tables tables, OpenedCase opened) {
        return tables.subscriptions()
                        .find(opened.part().recipient(), opened.folder().processCode())
                        .filter(each -> each.accessMode() == AccessMode.API)
                        .filter(each -> each.closedToApi().isEmpty())
                        .isPresent()
                && tables.caseVisits().of(opened.part().id()).isEmpty();
    }

    private static Outcome<OpenedCase> open(
            Tables tables, Visitor visitor, Permission permission, UUID caseId, Optional<Folder> found) {
        if (found.isEmpty()) {
            return Outcome.missing("Case");
        }
        var folder = found.get();
        var part = folder.part(caseId).orElseThrow();
        return PortalPolicy.allowsCases(tables, visitor, permission, part.recipient(), folder.processCode())
                ? new OpenedCase(folder, part, Set.of(Side.SI)).told()
                : Outcome.missing("Case");
    }
}
