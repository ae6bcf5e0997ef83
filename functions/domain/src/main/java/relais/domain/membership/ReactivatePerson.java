package relais.domain.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Post;
import relais.domain.account.Suspension;
import relais.domain.account.Visitor;
import relais.domain.journal.AuditedAction;

/**
 * Reactivates a person, by an administrator who so confirms the person's presence (HUB-40). The operator's own suspensions are
 * reactivated by the operator alone.
 */
public final class ReactivatePerson {
    private final PlaceDecisions decisions;

    public ReactivatePerson(PlaceDecisions decisions) {
        this.decisions = decisions;
    }

    public PlaceChange reactivate(Visitor by, OrganizationId organization, UUID accountId) {
        return decisions.decide(
                by,
                Permission.REACTIVATE_PERSON,
                AuditedAction.REACTIVATED,
                organization,
                accountId,
                (tables, account, place) -> {
                    if (account.isSuspendedByOperator()
                            && !PortalPolicy.allows(tables, by, Permission.SUSPEND_ACCOUNT, organization)) {
                        return new PlaceChange.OperatorOnly();
                    }
                    if (!account.isSuspended() && !place.isSuspended()) {
                        return new PlaceChange.Done(account);
                    }
                    // suspending and reactivating in turn meets the budget too
                    return decisions
                            .tooManyMails(by, account.email())
                            .orElseGet(() -> reactivate(tables, by, account, place));
                });
    }

    private PlaceChange reactivate(Tables tables, Visitor by, Account account, Membership place) {
        var back = elsewhereSuspended(tables, by, account, place)
                .reactivated(decisions.clock().instant())
                .with(place.suspended(null));
        tables.accounts().update(back);
        var name = Post.called(tables, place.organization()).the();
        decisions
                .post()
                .owe(
                        tables,
                        account.id(),
                        MembershipMails.reactivated(
                                account.person(), name, by.person().fullName()));
        return new PlaceChange.Done(back);
    }

    /**
     * One administration vouches for itself alone, so after a missing answer each other one has to reactivate the person
     * itself.
     */
    private static Account elsewhereSuspended(Tables tables, Visitor by, Account account, Membership place) {
        @Nullable Suspension suspension = account.suspension();
        if (suspension == null || PortalPolicy.allows(tables, by, Permission.SUSPEND_ACCOUNT, place.organization())) {
            return account;
        }
        return account.memberships().stream()
                .filter(each -> !each.isSuspended())
                .map(each -> each.suspended(suspension))
                .reduce(account, Account::with, (one, other) -> other);
    }
}
