package relais.portal.operator;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import relais.domain.Window;
import relais.domain.membership.FindInvitation;
import relais.domain.operator.Administration;
import relais.domain.operator.FindAdministrations;
import relais.domain.operator.ListLeaderless;
import relais.domain.operator.LookAtAdministration;
import relais.domain.operator.AdministrationCriteria;
import relais.portal.FieldFaults;
import relais.portal.Outcomes;
import relais.portal.PageRequest;
import relais.portal.Pages;
import relais.portal.Screens;
import relais.portal.Redirect;
import relais.portal.View;
import relais.portal.people.PersonRow;

/** Finds and shows administrations and their people to who runs the hub. */
@Controller(value = "/portail/operateur", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdministrationsController {

    private final FindAdministrations findAdministrations;
    private final ListLeaderless listLeaderless;
    private final LookAtAdministration lookAtAdministration;
    private final FindInvitation invitations;
    private final Screens screens;

    AdministrationsController(
            FindAdministrations findAdministrations,
            ListLeaderless listLeaderless,
            LookAtAdministration lookAtAdministration,
            FindInvitation invitations,
            Screens screens) {
        this.findAdministrations = findAdministrations;
        this.listLeaderless = listLeaderless;
        this.lookAtAdministration = lookAtAdministration;
        this.invitations = invitations;
        this.screens = screens;
    }

    @Get("/administrations")
    HttpResponse<?> find(PageRequest asked) {
        var sought = new AdministrationCriteria(asked.query("recherche").strip());
        var number = Pages.number(asked.query("page"));
        var found = Outcomes.done(findAdministrations.find(asked.visitor(), sought, window(number)));
        var page = AdministrationsPage.of(sought, number, found);
        return show(asked, number, page.pages(), page);
    }

    @Get("/sans-administrateur")
    HttpResponse<?> leaderless(PageRequest asked) {
        var number = Pages.number(asked.query("page"));
        var found = Outcomes.done(listLeaderless.list(asked.visitor(), window(number)));
        var page = LeaderlessPage.of(number, found);
        return show(asked, number, page.pages(), page);
    }

    @Get("/administrations/{organization}")
    HttpResponse<?> one(PageRequest asked, String organization) {
        var number = Pages.number(asked.query("page"));
        return screens.show(asked, AdministrationPage.of(administration(asked, organization), number));
    }

    @Get("/administrations/{organization}/agents/{id}")
    HttpResponse<?> person(PageRequest asked, String organization, UUID id) {
        return screens.show(asked, person(asked, organization, id, FieldFaults.NONE));
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

    /** A page after the last leads to it. */
    private HttpResponse<?> show(PageRequest asked, int wanted, Pages pages, View view) {
        return wanted == pages.number()
                ? screens.show(asked, view)
                : screens.redirect(asked, pages.path(pages.number()));
    }

    private static Window window(int number) {
        return new Window((number - 1) * Pages.LENGTH, Pages.LENGTH);
    }
}
