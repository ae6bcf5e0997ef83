package relais.portal.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import relais.domain.login.ChangePassword;
import relais.domain.login.Password;
import relais.domain.login.PasswordChoice;
import relais.portal.FieldFaults;
import relais.portal.Notice;
import relais.portal.PageRequest;
import relais.portal.Screens;
import relais.portal.login.PasswordFaults;
import relais.portal.login.Waits;

/** A person changes their password; the sessions open elsewhere end, this one goes on. */
@Controller(value = "/portail/mon-compte/mot-de-passe", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PasswordController {

    private final ChangePassword changePassword;
    private final AccountPages pages;
    private final Screens screens;

    PasswordController(ChangePassword changePassword, AccountPages pages, Screens screens) {
        this.changePassword = changePassword;
        this.pages = pages;
        this.screens = screens;
    }

    @Post
    HttpResponse<?> change(PageRequest asked) {
        var form = asked.form();
        var wanted = form.secret("mot-de-passe");
        if (!wanted.equals(form.secret("confirmation"))) {
            return screens.show(
                    asked,
                    pages.page(
                            asked, PasswordFaults.unlike(wanted, asked.visitor().person())));
        }
        var choice = changePassword.change(
                asked.token(), new Password(form.secret("actuel")), new Password(wanted), asked.source());
        return switch (choice) {
            case PasswordChoice.Changed(var session) -> {
                asked.goOnAs(session);
                yield screens.redirect(asked, Notice.PASSWORD_CHANGED.at("/portail/mon-compte"));
            }
            case PasswordChoice.Weak(var faults) -> again(asked, "mot-de-passe", PasswordFaults.words(faults));
            case PasswordChoice.WrongPassword() -> again(asked, "actuel", "Ce n’est pas votre mot de passe actuel.");
            case PasswordChoice.SlowDown(var delay) ->
                screens.slowDown(asked, page(asked, "actuel", Waits.words(delay)), delay);
            case PasswordChoice.LoggedOut() -> screens.redirect(asked, "/portail/connexion");
            case PasswordChoice.Chosen(), PasswordChoice.LinkGone() -> screens.failed(asked, HttpStatus.GONE);
        };
    }

    private HttpResponse<?> again(PageRequest asked, String field, String sentence) {
        return screens.show(asked, page(asked, field, sentence));
    }

    private AccountPage page(PageRequest asked, String field, String sentence) {
        return pages.page(asked, FieldFaults.of(field, sentence));
    }
}
