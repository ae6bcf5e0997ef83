package relais.domain.membership;

import java.util.UUID;
import java.util.stream.Stream;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;
import relais.domain.journal.AuditedAction;

/**
 * Removes the second factor of a person who lost it and the recovery codes, by another administrator or the operator, after an
 * identity check. All administrators of the administration are told, and open sessions end.
 */
public final class ResetSecondFactor {
    private final PlaceDecisions decisions;

    public ResetSecondFactor(PlaceDecisions decisions) {
        this.decisions = decisions;
    }

    /** @param isIdentityProved the administrator's statement; nothing is done without it */
    public PlaceChange reset(Visitor by, OrganizationId organization, UUID accountId, boolean isIdentityProved) {
        return decisions.decide(
                by,
                Permission.RESET_SECOND_FACTOR,
                AuditedAction.RESET_SECOND_FACTOR,
                organization,
                accountId,
                (tables, account, place) -> {
                    if (!isIdentityProved) {
                        return new PlaceChange.Faulty(PlaceFault.Code.IDENTITY_NOT_PROVED);
                    }
                    if (accountId.equals(by.accountId())) {
                        return new PlaceChange.Faulty(PlaceFault.Code.OWN_SECOND_FACTOR);
                    }
                    // another administrator must not open this person's powers elsewhere
                    if (administersElsewhere(account, organization)
                            && !PortalPolicy.allows(tables, by, Permission.SUSPEND_ACCOUNT, organization)) {
                        return new PlaceChange.OperatorOnly();
                    }
                    var tooMany = decisions.tooManyMails(by, account.email());
                    if (tooMany.isPresent()) {
                        return tooMany.get();
                    }
                    var reset = account.withSecondFactor(null).withoutSessions();
                    tables.accounts().update(reset);
                    tell(tables, account, organization, by);
                    return new PlaceChange.Done(reset);
                });
    }

    private static boolean administersElsewhere(Account account, OrganizationId organization) {
        return account.memberships().stream()
                .anyMatch(each ->
                        each.role().isAdministrator() && !each.organization().equals(organization));
    }

    private void tell(Tables tables, Account account, OrganizationId organization, Visitor by) {
        var administrators = tables.accounts().of(organization).stream()
                .filter(each -> each.administers(organization) && !each.id().equals(account.id()))
                .map(Account::person);
        Stream.concat(Stream.of(account.person()), administrators)
                .map(reader -> MembershipMails.secondFactorReset(
                        reader, account.person(), by.person().fullName()))
                .forEach(mail -> decisions.post().owe(tables, account.id(), mail));
    }
}
