package relais.portal.operator;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import relais.domain.Window;
import relais.domain.operator.AdministrationCriteria;
import relais.domain.operator.FindAdministrations;
import relais.domain.operator.ListLeaderless;
import relais.portal.FieldFaults;
import relais.portal.Outcomes;
import relais.portal.PageRequest;
import relais.portal.Pages;
import relais.portal.Screens;
import relais.portal.View;

/** Finds and shows administrations and their people to who runs the hub. */
@Controller(value = "/portail/operateur", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdministrationsController {

    private final FindAdministrations findAdministrations;
    private final ListLeaderless listLeaderless;
    private final AdministrationPages pages;
    private final Screens screens;

    AdministrationsController(
            FindAdministrations findAdministrations,
            ListLeaderless listLeaderless,
            AdministrationPages pages,
            Screens screens) {
        this.findAdministrations = findAdministrations;
        this.listLeaderless = listLeaderless;
        this.pages = pages;
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
        return screens.show(asked, AdministrationPage.of(pages.administration(asked, organization), number));
    }

    @Get("/administrations/{organization}/agents/{id}")
    HttpResponse<?> person(PageRequest asked, String organization, UUID id) {
        return screens.show(asked, pages.person(asked, organization, id, FieldFaults.NONE));
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
