package relais.portal.login;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import relais.domain.login.Visit;
import relais.domain.terms.AcceptTerms;
import relais.domain.terms.TermsOfUse;
import relais.portal.PageRequest;
import relais.portal.Screens;

/** The terms of use, readable by all, and accepted at the login (HUB-79). */
@Controller(value = "/portail/conditions", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TermsController {

    private final AcceptTerms acceptTerms;
    private final TermsOfUse terms;
    private final Clock clock;
    private final Screens screens;

    TermsController(AcceptTerms acceptTerms, TermsOfUse terms, Clock clock, Screens screens) {
        this.acceptTerms = acceptTerms;
        this.terms = terms;
        this.clock = clock;
        this.screens = screens;
    }

    @Get
    HttpResponse<?> read(PageRequest asked) {
        return asked.visit() instanceof Visit.TermsToAccept(var ignored, var current)
                ? screens.show(asked, new TermsPage(current, true))
                : screens.show(asked, new TermsPage(terms.current(clock.instant()), false));
    }

    @Post
    HttpResponse<?> accept(PageRequest asked) {
        var version = asked.form().text("version");
        if (!(asked.visit() instanceof Visit.TermsToAccept(var visitor, var ignored))) {
            return screens.redirect(asked, asked.destination());
        }
        return switch (acceptTerms.accept(visitor, version)) {
            case AcceptTerms.Acceptance.Accepted() -> screens.redirect(asked, asked.destination());
            case AcceptTerms.Acceptance.Outdated(var current) -> screens.show(asked, new TermsPage(current, true));
        };
    }
}
