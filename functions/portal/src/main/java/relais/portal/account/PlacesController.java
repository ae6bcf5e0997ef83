package relais.portal.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
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
        return screens.show(asked, new PlacesPage(asked.visitor()));
    }

    @Post
    HttpResponse<?> choose(PageRequest asked) {
        var wanted = asked.form().text("administration");
        asked.visitor().places().stream()
                .map(Membership::organization)
                .filter(organization -> organization.toString().equals(wanted))
                .findFirst()
                .ifPresent(organization -> switchOrganization.switchTo(asked.token(), organization));
        return screens.redirect(asked, "/portail");
    }
}
