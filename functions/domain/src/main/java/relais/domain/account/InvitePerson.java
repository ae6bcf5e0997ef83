package relais.domain.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.journal.Deed;
import relais.domain.outbox.Dispatcher;
import relais.domain.person.Person;

/** An administrator gives somebody a place in an administration (HUB-26). */
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

        /** It would send one mail too many; nothing was done. */
        record SlowDown(Duration retryAfter) implements Invitation {}
    }

    public Invitation invite(
            Visitor by, OrganizationId organization, Person person, Role role, Map<String, Right> rights) {
        var invitation = ledger.transaction(tables -> decide(tables, by, organization, person, role, rights));
        if (invitation instanceof Invitation.Sent(var appointment)) {
            effects.dispatch(appointment.accountId());
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
        var tooMany = decisions.mails().spend(by.accountId(), person.email());
        if (tooMany.isPresent()) {
            return new Invitation.SlowDown(tooMany.get());
        }
        var appointment = appointments.appoint(
                tables, person, organization, role, rights, by.person().fullName());
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
}
