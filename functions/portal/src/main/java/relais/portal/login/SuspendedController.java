package relais.portal.login;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import relais.domain.login.Visit;
import relais.portal.PageRequest;
import relais.portal.Screens;

/** The page of a visitor whose access was taken away during a session. */
@Controller(consumes = MediaType.ALL, produces = MediaType.ALL)
final class SuspendedController {

    private final Screens screens;

    SuspendedController(Screens screens) {
        this.screens = screens;
    }

    @Get("/portail/compte-suspendu")
    HttpResponse<?> why(PageRequest asked) {
        return asked.visit() instanceof Visit.Suspended(var suspension, var helpers)
                ? screens.show(asked, new SuspendedPage(suspension, helpers))
                : screens.redirect(asked, "/portail");
    }
}
