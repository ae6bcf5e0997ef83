package relais.portal.people;

import java.util.List;
import relais.domain.account.Role;
import relais.portal.FieldFaults;
import relais.portal.View;

/** Somebody is to be invited; what was typed stays. */
public record InvitationPage(
        String organization, Typed typed, List<Role> roles, RightsFields rights, FieldFaults faults) implements View {

    /** The fields as they were typed. */
    public record Typed(String firstName, String lastName, String function, String phone, String email, Role role) {}

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
