package relais.domain.membership;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.account.Visitor;
import relais.domain.journal.AuditedAction;
import relais.domain.outbox.Dispatcher;
import relais.domain.person.Person;

/** Gives a person a place in an administration, by an administrator (HUB-26). */
public final class InvitePerson {
    private final Ledger ledger;
    private final Appointments appointments;
    private final PlaceDecisions decisions;
    private final Dispatcher effects;

    public InvitePerson(Ledger ledger, Appointments appointments, PlaceDecisions decisions, Dispatcher effects) {
        this.ledger = ledger;
        this.appointments = appointments;
        this.decisions = decisions;
        this.effects = effects;
    }

    /** The result of an invitation. */
    public sealed interface InvitationOutcome {
        record Sent(Appointment appointment) implements InvitationOutcome {}

        /** The invitation is not valid. */
        record Faulty(List<PlaceFault> faults) implements InvitationOutcome {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        record Forbidden() implements InvitationOutcome {}

        /** The invitation would send one mail too many, so nothing was done. */
        record SlowDown(Duration retryAfter) implements InvitationOutcome {}
    }

    public InvitationOutcome invite(
            Visitor by, OrganizationId organization, Person person, Role role, Map<String, Right> rights) {
        var invitation = ledger.transaction(tables -> decide(tables, by, organization, person, role, rights));
        if (invitation instanceof InvitationOutcome.Sent(var appointment)) {
            effects.dispatch(appointment.accountId());
        }
        return invitation;
    }

    private InvitationOutcome decide(
            Tables tables,
            Visitor by,
            OrganizationId organization,
            Person person,
            Role role,
            Map<String, Right> rights) {
        var action = role.isAdministrator() ? Permission.APPOINT_ADMINISTRATOR : Permission.INVITE_PERSON;
        // rights need the permission to change rights, whatever the role they come with
        if (!PortalPolicy.allows(tables, by, action, organization)
                || !rights.isEmpty() && !PortalPolicy.allows(tables, by, Permission.CHANGE_RIGHTS, organization)) {
            return new InvitationOutcome.Forbidden();
        }
        var faults = new ArrayList<>(PlaceRules.faults(person));
        faults.addAll(PlaceRules.faults(tables, organization, role, rights));
        if (isSuspended(tables, person, organization)) {
            faults.add(PlaceFault.Code.SUSPENDED_THERE);
        }
        if (!faults.isEmpty()) {
            return new InvitationOutcome.Faulty(faults);
        }
        var tooMany = decisions.mails().spend(by.accountId(), person.email());
        if (tooMany.isPresent()) {
            return new InvitationOutcome.SlowDown(tooMany.get());
        }
        var appointment = appointments.appoint(
                tables, person, organization, role, rights, by.person().fullName());
        decisions.note(
                tables,
                by,
                role.isAdministrator() ? AuditedAction.APPOINTED : AuditedAction.INVITED,
                appointment.accountId(),
                organization);
        return new InvitationOutcome.Sent(appointment);
    }

    /** True if the person is suspended there, which the inviter may know; a suspension elsewhere stays secret. */
    private boolean isSuspended(Tables tables, Person person, OrganizationId organization) {
        return tables.accounts()
                .find(person.email())
                .map(account -> account.at(decisions.clock().instant()))
                .filter(account -> account.in(organization)
                        .filter(place -> account.isSuspended() || place.isSuspended())
                        .isPresent())
                .isPresent();
    }
}
