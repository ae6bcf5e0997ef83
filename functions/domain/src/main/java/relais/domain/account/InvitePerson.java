package relais.domain.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.journal.Deed;
import relais.domain.notification.PerformEffects;
import relais.domain.organization.OrganizationId;

/** An administrator gives somebody a place in an administration (HUB-26); those who administer it are told of a new administrator. */
public final class InvitePerson {
    private final Ledger ledger;
    private final Appointments appointments;
    private final PlaceDecisions decisions;
    private final PerformEffects effects;

    public InvitePerson(Ledger ledger, Appointments appointments, PlaceDecisions decisions, PerformEffects effects) {
        this.ledger = ledger;
        this.appointments = appointments;
        this.decisions = decisions;
        this.effects = effects;
    }

    /** What became of it. */
    public sealed interface Invitation {
        record Sent(Appointment appointment) implements Invitation {}

        /** One sentence a fault, in French. */
        record Faulty(List<String> faults) implements Invitation {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        record Forbidden() implements Invitation {}
    }

    public Invitation invite(
            Visitor by, OrganizationId organization, Person person, Role role, Map<String, Right> rights) {
        var invitation = ledger.transaction(tables -> decide(tables, by, organization, person, role, rights));
        if (invitation instanceof Invitation.Sent(var appointment)) {
            effects.performFor(appointment.accountId());
        }
        return invitation;
    }

    private Invitation decide(
            Tables tables,
            Visitor by,
            OrganizationId organization,
            Person person,
            Role role,
            Map<String, Right> rights) {
        var action = role.isAdministrator() ? Action.APPOINT_ADMINISTRATOR : Action.INVITE_PERSON;
        // rights are given by who may change them, whatever the role they come with
        if (!May.act(tables, by, action, organization)
                || !rights.isEmpty() && !May.act(tables, by, Action.CHANGE_RIGHTS, organization)) {
            return new Invitation.Forbidden();
        }
        var faults = new ArrayList<>(Rules.faults(person));
        faults.addAll(Rules.faults(tables, organization, role, rights));
        if (isSuspended(tables, person, organization)) {
            faults.add("Cette personne a déjà un compte ici, et il est suspendu : réactivez-le.");
        }
        if (!faults.isEmpty()) {
            return new Invitation.Faulty(faults);
        }
        var administrators = role.isAdministrator() ? tables.accounts().of(organization) : List.<Account>of();
        var appointment = appointments.appoint(
                tables, person, organization, role, rights, by.person().fullName());
        if (!(appointment instanceof Appointment.Unchanged)) {
            tell(tables, administrators, appointment, by, organization);
        }
        decisions.note(
                tables,
                by,
                role.isAdministrator() ? Deed.APPOINTED : Deed.INVITED,
                appointment.accountId(),
                organization);
        return new Invitation.Sent(appointment);
    }

    /** There, where who invites may see it: elsewhere it is nobody's to know. */
    private boolean isSuspended(Tables tables, Person person, OrganizationId organization) {
        return tables.accounts()
                .find(person.email())
                .map(account -> account.at(decisions.clock().instant()))
                .filter(account -> account.in(organization)
                        .filter(place -> account.isSuspended() || place.isSuspended())
                        .isPresent())
                .isPresent();
    }

    private void tell(
            Tables tables,
            List<Account> administrators,
            Appointment appointment,
            Visitor by,
            OrganizationId organization) {
        var appointed = tables.accounts().find(appointment.accountId()).orElseThrow();
        var name = Post.called(tables, organization).the();
        administrators.stream()
                .filter(each -> each.administers(organization) && !each.id().equals(appointed.id()))
                .map(each -> AccountMails.newAdministrator(
                        each.person(), appointed.person(), name, by.person().fullName()))
                .forEach(mail -> decisions.post().owe(tables, appointed.id(), mail));
    }
}
