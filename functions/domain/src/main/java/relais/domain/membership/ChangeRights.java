package relais.domain.membership;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.LastChange;
import relais.domain.account.Membership;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.account.Visitor;
import relais.domain.journal.AuditedAction;

/** Gives a person's place another role, other rights, or both, in force at the person's next click (HUB-5, HUB-26). */
public final class ChangeRights {
    private final PlaceDecisions decisions;

    public ChangeRights(PlaceDecisions decisions) {
        this.decisions = decisions;
    }

    /**
     * @param rights all rights; an absent démarche is withdrawn
     * @param seen the {@link Membership#rightsVersion} that the page showed; empty if it showed none
     */
    public PlaceChange change(
            Visitor by,
            OrganizationId organization,
            UUID accountId,
            Role role,
            Map<String, Right> rights,
            String seen) {
        return decisions.decide(
                by,
                Permission.SEE_PEOPLE,
                AuditedAction.CHANGED_RIGHTS,
                organization,
                accountId,
                (tables, account, place) -> {
                    if (!mayChange(tables, by, place, role, rights)) {
                        return new PlaceChange.Forbidden();
                    }
                    if (!seen.isEmpty() && !seen.equals(place.rightsVersion())) {
                        return new PlaceChange.Overtaken(
                                LastChange.of(tables, accountId, organization, Set.of(AuditedAction.CHANGED_RIGHTS)));
                    }
                    var faults = PlaceRules.faults(tables, organization, role, rights);
                    return faults.isEmpty()
                            ? PlaceDecisions.keep(
                                    tables, account, account.with(place.as(role).holding(rights)))
                            : new PlaceChange.Faulty(faults);
                });
    }

    private static boolean mayChange(
            Tables tables, Visitor by, Membership place, Role role, Map<String, Right> rights) {
        var roleChanges = role != place.role();
        var involvesAdministrator = role.isAdministrator() || place.role().isAdministrator();
        var roleMay = !roleChanges
                || PortalPolicy.allows(
                        tables,
                        by,
                        involvesAdministrator ? Permission.APPOINT_ADMINISTRATOR : Permission.CHANGE_RIGHTS,
                        place.organization());
        var rightsMay = rights.equals(place.rights())
                || PortalPolicy.allows(tables, by, Permission.CHANGE_RIGHTS, place.organization());
        return roleMay && rightsMay;
    }
}
