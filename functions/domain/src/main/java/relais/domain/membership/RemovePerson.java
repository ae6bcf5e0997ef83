package relais.domain.membership;

import java.util.Optional;
import java.util.UUID;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Post;
import relais.domain.account.Visitor;
import relais.domain.journal.AuditedAction;

/**
 * Ends a person's place, by an administrator or by the person. With the last place, the account and all that is kept of the
 * person are erased at once (HUB-37).
 */
public final class RemovePerson {
    private final PlaceDecisions decisions;

    public RemovePerson(PlaceDecisions decisions) {
        this.decisions = decisions;
    }

    public PlaceChange remove(Visitor by, OrganizationId organization, UUID accountId) {
        PlaceDecisions.PlaceDecision decision = (tables, account, place) -> remove(tables, by, account, place);
        return accountId.equals(by.accountId())
                ? decisions.decideOfSelf(by, organization, decision)
                : decisions.decide(
                        by, Permission.REMOVE_PERSON, AuditedAction.REMOVED, organization, accountId, decision);
    }

    private PlaceChange remove(Tables tables, Visitor by, Account account, Membership place) {
        // or a new invitation would undo the operator's decision
        if (account.isSuspendedByOperator()
                && !PortalPolicy.allows(tables, by, Permission.SUSPEND_ACCOUNT, place.organization())) {
            return new PlaceChange.OperatorOnly();
        }
        var left = account.without(place.organization());
        Optional<? extends PlaceChange> refusal = Succession.missing(tables, account, left);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var isErased = left.memberships().isEmpty();
        if (isErased) {
            tables.accounts().delete(account.id());
        } else {
            tables.accounts().update(left);
        }
        var name = Post.called(tables, place.organization()).the();
        decisions
                .post()
                .owe(
                        tables,
                        account.id(),
                        MembershipMails.removed(
                                account.person(), name, by.person().fullName(), isErased));
        return new PlaceChange.Removed(isErased);
    }
}
