package relais.portal.login;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import relais.domain.account.OpaqueToken;
import relais.domain.login.LogIn;
import relais.domain.login.LogOut;
import relais.domain.login.Password;
import relais.portal.FieldFaults;
import relais.portal.Form;
import relais.portal.Notice;
import relais.portal.PageRequest;
import relais.portal.Screens;

/** By e-mail and password, and out again. */
@Controller(value = "/portail", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LoginController {

    private final LogIn logIn;
    private final LogOut logOut;
    private final Screens screens;

    LoginController(LogIn logIn, LogOut logOut, Screens screens) {
        this.logIn = logIn;
        this.logOut = logOut;
        this.screens = screens;
    }

    @Get("/connexion")
    HttpResponse<?> form(PageRequest asked) {
        return screens.show(asked, LoginPage.EMPTY);
    }

    /** The link of a mail; looking at it does nothing. */
    @Get("/lien-de-connexion")
    HttpResponse<?> formWithLink(PageRequest asked) {
        return screens.show(asked, new LoginPage("", asked.query("jeton"), false, FieldFaults.NONE));
    }

    @Post("/connexion")
    HttpResponse<?> logIn(PageRequest asked) {
        var form = asked.form();
        var link = form.text("jeton");
        var missing = missing(form);
        if (!missing.isEmpty()) {
            return screens.show(asked, new LoginPage(form.text("email"), link, false, missing));
        }
        var answer = logIn.logIn(
                form.text("email"),
                new Password(form.secret("mot-de-passe")),
                asked.source(),
                link.isEmpty() ? null : new OpaqueToken(link));
        return switch (answer) {
            case LogIn.LoginOutcome.Entered(var session) -> {
                asked.goOnAs(session);
                yield screens.redirect(asked, asked.destination());
            }
            case LogIn.LoginOutcome.BadCredentials() ->
                screens.show(
                        asked,
                        page(form, false, "Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez-les."));
            case LogIn.LoginOutcome.SlowDown(var delay) ->
                screens.slowDown(asked, page(form, false, Waits.words(delay)), delay);
            case LogIn.LoginOutcome.LinkWanted(var delay) ->
                screens.slowDown(
                        asked,
                        page(
                                form,
                                true,
                                "Beaucoup de mots de passe ont été essayés sur ce compte. Pour entrer, faites-vous envoyer un lien."),
                        delay);
            case LogIn.LoginOutcome.Suspended(var suspension, var helpers) ->
                screens.show(asked, new SuspendedPage(suspension, helpers));
        };
    }

    @Post("/deconnexion")
    HttpResponse<?> logOut(PageRequest asked) {
        asked.form();
        logOut.logOut(asked.token());
        asked.goOnAsNobody();
        return screens.redirect(asked, Notice.LOGGED_OUT.at("/portail"));
    }

    private static FieldFaults missing(Form form) {
        var faults = FieldFaults.NONE;
        if (form.text("email").isEmpty()) {
            faults = faults.and("email", "Indiquez votre adresse électronique professionnelle.");
        }
        return form.secret("mot-de-passe").isEmpty()
                ? faults.and("mot-de-passe", "Indiquez votre mot de passe.")
                : faults;
    }

    private static LoginPage page(Form form, boolean isLinkWanted, String fault) {
        return new LoginPage(form.text("email"), form.text("jeton"), isLinkWanted, FieldFaults.of("email", fault));
    }
}
