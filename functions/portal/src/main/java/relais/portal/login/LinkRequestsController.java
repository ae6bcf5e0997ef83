package relais.portal.login;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.login.AskForLink;
import relais.domain.person.EmailAddress;
import relais.portal.FieldFaults;
import relais.portal.Notice;
import relais.portal.PageRequest;
import relais.portal.Screens;

/** Has a link sent to an address, and tells nobody whether it has an account. */
@Controller(value = "/portail", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LinkRequestsController {

    private final AskForLink askForLink;
    private final Screens screens;

    LinkRequestsController(AskForLink askForLink, Screens screens) {
        this.askForLink = askForLink;
        this.screens = screens;
    }

    @Get("/mot-de-passe-oublie")
    HttpResponse<?> forgotten(PageRequest asked) {
        return screens.show(asked, new LinkRequestPage(LinkKind.NEW_PASSWORD, "", FieldFaults.NONE));
    }

    @Post("/mot-de-passe-oublie")
    HttpResponse<?> sendForPassword(PageRequest asked) {
        return send(asked, LinkKind.NEW_PASSWORD);
    }

    @Get("/recevoir-un-lien")
    HttpResponse<?> hindered(PageRequest asked) {
        return screens.show(asked, new LinkRequestPage(LinkKind.LOGIN, "", FieldFaults.NONE));
    }

    @Post("/recevoir-un-lien")
    HttpResponse<?> sendForLogin(PageRequest asked) {
        return send(asked, LinkKind.LOGIN);
    }

    private HttpResponse<?> send(PageRequest asked, LinkKind kind) {
        var email = asked.form().text("email");
        if (EmailAddress.read(email).isEmpty()) {
            var fault = FieldFaults.of("email", "Indiquez une adresse électronique, par exemple prenom.nom@mairie.fr.");
            return screens.show(asked, new LinkRequestPage(kind, email, fault));
        }
        return askForLink
                .ask(email, kind, asked.source())
                .<HttpResponse<?>>map(delay -> screens.slowDown(
                        asked, new LinkRequestPage(kind, email, FieldFaults.of("email", Waits.ofMails(delay))), delay))
                .orElseGet(() -> screens.redirect(asked, Notice.LINK_SENT.at("/portail/connexion")));
    }
}
