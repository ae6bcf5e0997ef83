package relais.domain.membership;

import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.account.Permission;
import relais.domain.account.Suspension;
import relais.domain.account.Suspension.Reason;
import relais.domain.account.Visitor;
import relais.domain.journal.AuditedAction;

/**
 * Suspends a person in every administration for a breach of the terms, by the operator with a reason (HUB-35). The last
 * administrator may be suspended too.
 */
public final class SuspendAccount {
    private final PlaceDecisions decisions;

    public SuspendAccount(PlaceDecisions decisions) {
        this.decisions = decisions;
    }

    /**
     * @param organization one of the person's
     * @param words the reason, which the person is told
     */
    public PlaceChange suspend(Visitor by, OrganizationId organization, UUID accountId, String words) {
        return decisions.decide(
                by,
                Permission.SUSPEND_ACCOUNT,
                AuditedAction.SUSPENDED_ACCOUNT,
                organization,
                accountId,
                (tables, account, place) -> {
                    if (words.isBlank()) {
                        return new PlaceChange.Faulty(PlaceFault.Code.NO_REASON);
                    }
                    if (accountId.equals(by.accountId())) {
                        return new PlaceChange.Faulty(PlaceFault.Code.OWN_SUSPENSION);
                    }
                    if (account.isSuspendedByOperator()) {
                        return new PlaceChange.Done(account);
                    }
                    var why = new Suspension(
                            Reason.BY_OPERATOR, words, decisions.clock().instant());
                    var suspended = account.suspended(why);
                    tables.accounts().update(suspended);
                    decisions
                            .post()
                            .owe(
                                    tables,
                                    account.id(),
                                    MembershipMails.suspended(
                                            account.person(), MembershipMails.EVERYWHERE, why.words()));
                    return new PlaceChange.Done(suspended);
                });
    }
}
