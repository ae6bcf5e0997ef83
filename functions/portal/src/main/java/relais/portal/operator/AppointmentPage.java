package relais.portal.operator;

import relais.domain.account.Role;
import relais.domain.organization.Organization;
import relais.domain.wording.AdministrationName;
import relais.portal.FieldFaults;
import relais.portal.View;
import relais.portal.people.TypedPerson;

/** The appointment of an administrator; typed fields stay. */
public record AppointmentPage(Organization organization, TypedPerson typed, FieldFaults faults) implements View {

    @Override
    public String template() {
        return "appointment";
    }

    @Override
    public String title() {
        return heading() + " – " + organization.name();
    }

    public String heading() {
        return "Confier l’administration des comptes " + name().of();
    }

    public AdministrationName name() {
        return AdministrationName.of(organization.id(), organization.name());
    }

    public Role role() {
        return Role.administratorOf(organization.id().type());
    }

    public String path() {
        return Paths.of(organization.id());
    }
}
