package relais.portal.operator;

import org.jspecify.annotations.Nullable;
import relais.domain.account.Visitor;
import relais.domain.membership.FindInvitation.Invitation;
import relais.domain.organization.Organization;
import relais.domain.wording.AdministrationName;
import relais.portal.FieldFaults;
import relais.portal.View;
import relais.portal.people.PersonRow;

/**
 * Somebody of an administration, with a form for each thing that who runs the hub may decide.
 *
 * @param invitation of somebody who has not come in yet; else null
 * @param wantedEmail the address of the invitation, or what was typed instead
 */
public record AdministrationPersonPage(
        Visitor visitor,
        Organization organization,
        PersonRow row,
        @Nullable Invitation invitation,
        String wantedEmail,
        FieldFaults faults)
        implements View {

    @Override
    public String template() {
        return "administrationPerson";
    }

    @Override
    public String title() {
        return row.person().fullName() + " – " + organization.name();
    }

    AdministrationPersonPage wanting(String email) {
        return new AdministrationPersonPage(visitor, organization, row, invitation, email, faults);
    }

    public AdministrationName name() {
        return AdministrationName.of(organization.id(), organization.name());
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
