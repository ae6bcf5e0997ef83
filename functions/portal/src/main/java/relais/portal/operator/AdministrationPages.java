package relais.portal.operator;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.UUID;
import relais.domain.membership.FindInvitation;
import relais.domain.operator.Administration;
import relais.domain.operator.LookAtAdministration;
import relais.portal.FieldFaults;
import relais.portal.Outcomes;
import relais.portal.PageRequest;
import relais.portal.Redirect;
import relais.portal.people.PersonRow;

/** An administration and its people, as each form about them shows them again. */
@Singleton
final class AdministrationPages {
    private final LookAtAdministration lookAtAdministration;
    private final FindInvitation invitations;

    AdministrationPages(LookAtAdministration lookAtAdministration, FindInvitation invitations) {
        this.lookAtAdministration = lookAtAdministration;
        this.invitations = invitations;
    }

    Administration administration(PageRequest asked, String organization) {
        return Outcomes.done(lookAtAdministration.look(asked.visitor(), Paths.read(organization)));
    }

    /** Somebody of another administration does not exist here. */
    AdministrationPersonPage person(PageRequest asked, String organization, UUID id, FieldFaults faults) {
        var administration = administration(asked, organization);
        var found = administration.organization();
        return administration.people().stream()
                .filter(each -> each.account().id().equals(id))
                .map(each -> new AdministrationPersonPage(
                        asked.visitor(),
                        found,
                        PersonRow.of(each, found.id()),
                        invitations.find(asked.visitor(), found.id(), id).orElse(null),
                        each.account().email().value(),
                        faults))
                .findFirst()
                .orElseThrow(() -> Redirect.failed(HttpStatus.NOT_FOUND));
    }
}
