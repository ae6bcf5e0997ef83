package relais.domain.membership;

import java.util.UUID;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;
import relais.domain.journal.AuditedAction;
import relais.domain.person.EmailAddress;

/**
 * Corrects the address of an invited person before the first login, and sends the invitation there. The former link becomes
 * void. If the right address has an account, that account gets the place, and the administrator is not told so.
 */
public final class CorrectAddress {
    private final PlaceDecisions decisions;
    private final Appointments appointments;

    public CorrectAddress(PlaceDecisions decisions, Appointments appointments) {
        this.decisions = decisions;
        this.appointments = appointments;
    }

    /** @return done with the account that now has the place, which may be another one */
    public PlaceChange correct(Visitor by, OrganizationId organization, UUID accountId, EmailAddress right) {
        return decisions.decide(
                by,
                Permission.REACTIVATE_PERSON,
                AuditedAction.CORRECTED_ADDRESS,
                organization,
                accountId,
                (tables, account, place) -> correct(tables, by, account, place, right));
    }

    private PlaceChange correct(Tables tables, Visitor by, Account account, Membership place, EmailAddress right) {
        if (!account.isInvited()) {
            return new PlaceChange.Faulty(PlaceFault.Code.CORRECTS_ADDRESS_ALONE);
        }
        if (right.equals(account.email())) {
            return new PlaceChange.Faulty(PlaceFault.Code.INVITED_ADDRESS);
        }
        if (account.memberships().size() > 1
                && !PortalPolicy.allowsAnywhere(tables, by, Permission.REACTIVATE_PERSON)) {
            return new PlaceChange.OperatorOnly();
        }
        if (place.role().isAdministrator()
                && !PortalPolicy.allows(tables, by, Permission.APPOINT_ADMINISTRATOR, place.organization())) {
            return new PlaceChange.Forbidden();
        }
        var tooMany = decisions.tooManyMails(by, right);
        if (tooMany.isPresent()) {
            return tooMany.get();
        }
        var inviter = by.person().fullName();
        if (tables.accounts().find(right).isEmpty()) {
            var corrected = account.called(account.person().at(right));
            tables.accounts().update(corrected);
            appointments.inviteAgain(tables, corrected, place.organization(), inviter);
            return new PlaceChange.Done(corrected);
        }
        tables.accounts().delete(account.id());
        var appointment = appointments.appoint(
                tables, account.person().at(right), place.organization(), place.role(), place.rights(), inviter);
        return new PlaceChange.Done(
                tables.accounts().find(appointment.accountId()).orElseThrow());
    }
}
