package relais.portal.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import relais.domain.OrganizationId;
import relais.domain.account.Membership;
import relais.domain.login.SwitchOrganization;
import relais.portal.PageRequest;
import relais.portal.Screens;

/** A person of several administrations chooses the one for which to act. */
@Controller(value = "/portail/administrations", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlacesController {

    private final SwitchOrganization switchOrganization;
    private final Screens screens;

    PlacesController(SwitchOrganization switchOrganization, Screens screens) {
        this.switchOrganization = switchOrganization;
        this.screens = screens;
    }

    @Get
    HttpResponse<?> places(PageRequest asked) {
        var wanted = place(asked, asked.suite().isPresent() ? asked.query(PlacesPage.WANTED) : "");
        return screens.show(
                asked,
                new PlacesPage(
                        asked.visitor(), wanted.orElse(null), asked.suite().orElse("")));
    }

    @Post
    HttpResponse<?> choose(PageRequest asked) {
        place(asked, asked.form().text("administration"))
                .ifPresent(organization -> switchOrganization.switchTo(asked.token(), organization));
        return screens.redirect(asked, asked.destination());
    }

    private static Optional<OrganizationId> place(PageRequest asked, String name) {
        return asked.visitor().places().stream()
                .map(Membership::organization)
                .filter(organization -> organization.toString().equals(name))
                .findFirst();
    }
}
