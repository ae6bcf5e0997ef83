package relais.domain.membership;

import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.account.Permission;
import relais.domain.account.Post;
import relais.domain.account.Suspension;
import relais.domain.account.Suspension.Reason;
import relais.domain.account.Visitor;
import relais.domain.journal.AuditedAction;

/** Suspends a person in one administration, by an administrator (HUB-28); places elsewhere stay. */
public final class SuspendPerson {
    private final PlaceDecisions decisions;

    public SuspendPerson(PlaceDecisions decisions) {
        this.decisions = decisions;
    }

    /** @param words the reason as told to the person; may be empty */
    public PlaceChange suspend(Visitor by, OrganizationId organization, UUID accountId, String words) {
        return decisions.decide(
                by,
                Permission.SUSPEND_PERSON,
                AuditedAction.SUSPENDED,
                organization,
                accountId,
                (tables, account, place) -> {
                    if (place.isSuspended()) {
                        return new PlaceChange.Done(account);
                    }
                    var why = new Suspension(
                            Reason.BY_ADMINISTRATOR, words, decisions.clock().instant());
                    var change = PlaceDecisions.keep(tables, account, account.with(place.suspended(why)));
                    if (change instanceof PlaceChange.Done) {
                        var name = Post.called(tables, organization).the();
                        decisions
                                .post()
                                .owe(
                                        tables,
                                        account.id(),
                                        MembershipMails.suspended(account.person(), name, why.words()));
                    }
                    return change;
                });
    }
}
