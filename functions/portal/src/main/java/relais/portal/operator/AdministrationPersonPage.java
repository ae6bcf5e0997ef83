package relais.portal.operator;

import relais.domain.account.Visitor;
import relais.domain.organization.Organization;
import relais.portal.FieldFaults;
import relais.portal.View;
import relais.portal.people.PersonRow;

/** Somebody of an administration, with a form for each thing that who runs the hub may decide. */
public record AdministrationPersonPage(Visitor visitor, Organization organization, PersonRow row, FieldFaults faults)
        implements View {

    @Override
    public String template() {
        return "administrationPerson";
    }

    @Override
    public String title() {
        return row.person().fullName() + " – " + organization.name();
    }

    public String administrationPath() {
        return Paths.of(organization.id());
    }

    public String path() {
        return Paths.of(organization.id(), row.account().id());
    }

    public boolean isSelf() {
        return row.account().id().equals(visitor.accountId());
    }
}
