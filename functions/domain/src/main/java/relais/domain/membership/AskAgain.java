package relais.domain.membership;

import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.account.Permission;
import relais.domain.account.Visitor;
import relais.domain.journal.AuditedAction;

/** Records an administrator's word that an address works, so that a bounced question is asked again on the next fit morning. */
public final class AskAgain {
    private final PlaceDecisions decisions;

    public AskAgain(PlaceDecisions decisions) {
        this.decisions = decisions;
    }

    /** Asks the question again if it bounced. Any other question stays as it is, so that nobody gains time. */
    public PlaceChange ask(Visitor by, OrganizationId organization, UUID accountId) {
        return decisions.decide(
                by,
                Permission.REACTIVATE_PERSON,
                AuditedAction.ASKED_AGAIN,
                organization,
                accountId,
                (tables, account, place) -> {
                    var question = account.question();
                    if (question == null || question.bouncedAt() == null) {
                        return new PlaceChange.Done(account);
                    }
                    var again = account.asked(null);
                    tables.accounts().update(again);
                    return new PlaceChange.Done(again);
                });
    }
}
