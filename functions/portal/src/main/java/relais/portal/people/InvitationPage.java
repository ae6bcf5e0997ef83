package relais.portal.people;

import java.util.List;
import relais.domain.account.Role;
import relais.domain.wording.AdministrationName;
import relais.portal.FieldFaults;
import relais.portal.View;

/** The invitation of a person; typed fields stay. */
public record InvitationPage(
        AdministrationName organization,
        TypedPerson typed,
        Role role,
        List<Role> roles,
        RightsFields rights,
        FieldFaults faults)
        implements View {

    public InvitationPage {
        roles = List.copyOf(roles);
    }

    @Override
    public String template() {
        return "invitation";
    }

    @Override
    public String title() {
        return "Inviter une personne";
    }
}
