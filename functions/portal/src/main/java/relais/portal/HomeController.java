package relais.portal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import relais.domain.desk.FindCases;
import relais.domain.login.Visit;

/** The first page: what Relais is before the login, the visitor's pages after it, the next step in between. */
@Controller(consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HomeController {

    private final FindCases findCases;
    private final Screens screens;

    HomeController(FindCases findCases, Screens screens) {
        this.findCases = findCases;
        this.screens = screens;
    }

    @Get("/")
    HttpResponse<?> root(PageRequest asked) {
        return screens.redirect(asked, "/portail");
    }

    @Get("/portail")
    HttpResponse<?> home(PageRequest asked) {
        return switch (asked.visit()) {
            case Visit.LoggedOut() -> screens.show(asked, new Text("home", "Recevoir les démarches des usagers"));
            case Visit.Recognised(var visitor) ->
                screens.show(
                        asked,
                        new WelcomePage(
                                visitor,
                                findCases.count(visitor),
                                findCases.next(visitor, null).orElse(null)));
            case Visit.SecondFactorWanted(), Visit.SecondFactorToEnrol() -> goOn(asked);
            case Visit.TermsToAccept ignored -> goOn(asked);
            case Visit.Suspended ignored -> goOn(asked);
        };
    }

    private HttpResponse<?> goOn(PageRequest asked) {
        return screens.redirect(asked, Audience.nextPage(asked.visit()));
    }
}
