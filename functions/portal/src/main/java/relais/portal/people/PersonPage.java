package relais.portal.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.account.Visitor;
import relais.domain.membership.FindInvitation.Invitation;
import relais.portal.Dates;
import relais.portal.FieldFaults;
import relais.portal.View;

/**
 * Somebody of the administration, with a form for each thing that the visitor may decide.
 *
 * @param role the person's, or the one that was chosen and not yet given
 * @param invitation of somebody who has not come in yet; else null
 * @param wantedEmail the address of the invitation, or what was typed instead
 */
public record PersonPage(
        Visitor visitor,
        PersonRow row,
        Role role,
        RightsFields rights,
        @Nullable Invitation invitation,
        String wantedEmail,
        FieldFaults faults)
        implements View {

    /** With what was chosen, where it is not given. */
    PersonPage wanting(Role wanted, Map<String, Right> rightsWanted) {
        return new PersonPage(
                visitor,
                row,
                wanted,
                new RightsFields(rights.processes(), rightsWanted),
                invitation,
                wantedEmail,
                faults);
    }

    @Override
    public String template() {
        return "person";
    }

    @Override
    public String title() {
        return row.person().fullName();
    }

    PersonPage wanting(String email) {
        return new PersonPage(visitor, row, role, rights, invitation, email, faults);
    }

    public boolean isSelf() {
        return row.account().id().equals(visitor.accountId());
    }

    public String confirmed() {
        return Dates.day(row.account().confirmedAt());
    }

    /** From when the person is asked again. */
    public Optional<String> next() {
        return PeopleLabels.next(row.verified());
    }

    public boolean may(String action) {
        return PortalPolicy.offers(visitor, Permission.valueOf(action));
    }

    /** Those that this kind of administration has. */
    public List<Role> roles() {
        return roles(visitor);
    }

    static List<Role> roles(Visitor visitor) {
        return Arrays.stream(Role.values())
                .filter(role -> role.isOf(visitor.organization().type()))
                .filter(role -> role.isAdministrator()
                        ? PortalPolicy.offers(visitor, Permission.APPOINT_ADMINISTRATOR)
                        : PortalPolicy.offers(visitor, Permission.INVITE_PERSON))
                .toList();
    }
}
