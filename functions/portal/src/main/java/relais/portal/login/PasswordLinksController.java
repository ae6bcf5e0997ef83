package relais.portal.login;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.function.Function;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.login.ChoosePassword;
import relais.domain.login.LookAtLink;
import relais.domain.login.LookAtLink.LinkView;
import relais.domain.login.Password;
import relais.domain.login.PasswordChoice;
import relais.portal.FieldFaults;
import relais.portal.Notice;
import relais.portal.PageRequest;
import relais.portal.Screens;

/** The links of mails that let a password be chosen; looking at one does nothing, for scanners of mails look at all. */
@Controller(value = "/portail", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PasswordLinksController {

    private final LookAtLink lookAtLink;
    private final ChoosePassword choosePassword;
    private final Screens screens;

    PasswordLinksController(LookAtLink lookAtLink, ChoosePassword choosePassword, Screens screens) {
        this.lookAtLink = lookAtLink;
        this.choosePassword = choosePassword;
        this.screens = screens;
    }

    @Get(uris = {"/premiere-connexion", "/nouveau-mot-de-passe"})
    HttpResponse<?> look(PageRequest asked) {
        return show(asked, asked.query("jeton"), FieldFaults.NONE);
    }

    @Post(uris = {"/premiere-connexion", "/nouveau-mot-de-passe"})
    HttpResponse<?> choose(PageRequest asked) {
        var form = asked.form();
        var link = form.text("jeton");
        var password = form.secret("mot-de-passe");
        if (!password.equals(form.secret("confirmation"))) {
            return show(
                    asked,
                    link,
                    seen -> screens.show(
                            asked, new PasswordPage(seen, link, PasswordFaults.unlike(password, seen.person()))));
        }
        return switch (choosePassword.choose(new OpaqueToken(link), new Password(password))) {
            case PasswordChoice.Chosen() -> screens.redirect(asked, Notice.PASSWORD_CHOSEN.at("/portail/connexion"));
            case PasswordChoice.Weak(var faults) ->
                show(asked, link, FieldFaults.of("mot-de-passe", PasswordFaults.words(faults)));
            case PasswordChoice.LinkGone() -> screens.failed(asked, HttpStatus.GONE);
            case PasswordChoice.SlowDown(var delay) ->
                show(
                        asked,
                        link,
                        seen -> screens.slowDown(asked, new PasswordPage(seen, link, slowDown(delay)), delay));
            case PasswordChoice.Changed ignored -> throw new IllegalStateException("changed by a link");
            case PasswordChoice.WrongPassword(), PasswordChoice.LoggedOut() -> screens.failed(asked, HttpStatus.GONE);
        };
    }

    private static FieldFaults slowDown(Duration delay) {
        return FieldFaults.of("mot-de-passe", Waits.words(delay));
    }

    private HttpResponse<?> show(PageRequest asked, String link, FieldFaults faults) {
        return show(asked, link, seen -> screens.show(asked, new PasswordPage(seen, link, faults)));
    }

    private HttpResponse<?> show(PageRequest asked, String link, Function<LinkView, HttpResponse<?>> shown) {
        return lookAtLink
                .look(new OpaqueToken(link))
                .filter(seen -> seen.kind() == LinkKind.INVITATION || seen.kind() == LinkKind.NEW_PASSWORD)
                .<HttpResponse<?>>map(shown)
                .orElseGet(() -> screens.failed(asked, HttpStatus.GONE));
    }
}
