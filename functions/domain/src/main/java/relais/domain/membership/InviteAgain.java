package relais.domain.membership;

import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.account.Permission;
import relais.domain.account.Visitor;
import relais.domain.journal.AuditedAction;

/** Sends a new invitation to a person who has not logged in yet; the former link becomes void. */
public final class InviteAgain {
    private final PlaceDecisions decisions;
    private final Appointments appointments;

    public InviteAgain(PlaceDecisions decisions, Appointments appointments) {
        this.decisions = decisions;
        this.appointments = appointments;
    }

    public PlaceChange invite(Visitor by, OrganizationId organization, UUID accountId) {
        return decisions.decide(
                by,
                Permission.REACTIVATE_PERSON,
                AuditedAction.INVITED_AGAIN,
                organization,
                accountId,
                (tables, account, place) -> {
                    if (!account.isInvited()) {
                        return new PlaceChange.Faulty(PlaceFault.Code.ALREADY_LOGGED_IN);
                    }
                    var tooMany = decisions.tooManyMails(by, account.email());
                    if (tooMany.isPresent()) {
                        return tooMany.get();
                    }
                    appointments.inviteAgain(
                            tables, account, organization, by.person().fullName());
                    return new PlaceChange.Done(account);
                });
    }
}
