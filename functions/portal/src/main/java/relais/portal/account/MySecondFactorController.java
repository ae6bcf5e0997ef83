package relais.portal.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import relais.domain.login.ReplaceSecondFactor;
import relais.domain.login.SecondFactorProof;
import relais.portal.FieldFaults;
import relais.portal.Notice;
import relais.portal.PageRequest;
import relais.portal.Screens;
import relais.portal.login.Waits;

/** A person who still has a second factor, or a recovery code, changes it for another. */
@Controller(value = "/portail/mon-compte/second-facteur", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MySecondFactorController {

    private final ReplaceSecondFactor replaceSecondFactor;
    private final AccountPages pages;
    private final Screens screens;

    MySecondFactorController(ReplaceSecondFactor replaceSecondFactor, AccountPages pages, Screens screens) {
        this.replaceSecondFactor = replaceSecondFactor;
        this.pages = pages;
        this.screens = screens;
    }

    @Post
    HttpResponse<?> replace(PageRequest asked) {
        var code = asked.form().text("code");
        return switch (replaceSecondFactor.replace(asked.token(), code, asked.source())) {
            case SecondFactorProof.Passed(var session, var ignored) -> {
                asked.goOnAs(session);
                yield screens.redirect(asked, Notice.SECOND_FACTOR_TAKEN_AWAY.at("/portail/second-facteur"));
            }
            case SecondFactorProof.WrongCode() ->
                again(asked, "Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant et tapez-le.");
            case SecondFactorProof.SlowDown(var delay) ->
                screens.slowDown(asked, page(asked, Waits.words(delay)), delay);
            case SecondFactorProof.LoggedOut() -> again(asked, "Aucun second facteur ne protège votre compte.");
            case SecondFactorProof.Enrolled ignored -> screens.redirect(asked, "/portail/mon-compte");
        };
    }

    private HttpResponse<?> again(PageRequest asked, String sentence) {
        return screens.show(asked, page(asked, sentence));
    }

    private AccountPage page(PageRequest asked, String sentence) {
        return pages.page(asked, FieldFaults.of("code", sentence));
    }
}
