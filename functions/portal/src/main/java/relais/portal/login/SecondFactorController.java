package relais.portal.login;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.function.Function;
import relais.domain.login.ConfirmSecondFactor;
import relais.domain.login.OfferSecondFactor;
import relais.domain.login.OfferSecondFactor.Offer;
import relais.domain.login.ProveSecondFactor;
import relais.domain.login.SecondFactorProof;
import relais.domain.login.Visit;
import relais.portal.FieldFaults;
import relais.portal.PageRequest;
import relais.portal.Screens;

/** Checks the second factor at each login, and enrols it at the first. */
@Controller(value = "/portail", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SecondFactorController {

    private static final String WRONG =
            "Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant et tapez-le.";

    private final OfferSecondFactor offerSecondFactor;
    private final ConfirmSecondFactor confirmSecondFactor;
    private final ProveSecondFactor proveSecondFactor;
    private final Screens screens;

    SecondFactorController(
            OfferSecondFactor offerSecondFactor,
            ConfirmSecondFactor confirmSecondFactor,
            ProveSecondFactor proveSecondFactor,
            Screens screens) {
        this.offerSecondFactor = offerSecondFactor;
        this.confirmSecondFactor = confirmSecondFactor;
        this.proveSecondFactor = proveSecondFactor;
        this.screens = screens;
    }

    @Get("/code")
    HttpResponse<?> code(PageRequest asked) {
        return asked.visit() instanceof Visit.SecondFactorWanted
                ? screens.show(asked, new CodePage(FieldFaults.NONE))
                : screens.redirect(asked, "/portail");
    }

    @Post("/code")
    HttpResponse<?> prove(PageRequest asked) {
        var code = asked.form().text("code");
        return switch (proveSecondFactor.prove(asked.token(), code, asked.source())) {
            case SecondFactorProof.Passed(var session, var ignored) -> {
                asked.goOnAs(session);
                yield screens.redirect(asked, asked.destination());
            }
            case SecondFactorProof.WrongCode() -> screens.show(asked, new CodePage(FieldFaults.of("code", WRONG)));
            case SecondFactorProof.SlowDown(var delay) ->
                screens.slowDown(asked, new CodePage(FieldFaults.of("code", Waits.words(delay))), delay);
            case SecondFactorProof.LoggedOut() -> screens.redirect(asked, "/portail");
            case SecondFactorProof.Enrolled ignored -> screens.redirect(asked, "/portail");
        };
    }

    @Get("/second-facteur")
    HttpResponse<?> offer(PageRequest asked) {
        return offer(asked, FieldFaults.NONE);
    }

    @Post("/second-facteur")
    HttpResponse<?> enrol(PageRequest asked) {
        var code = asked.form().text("code").replace(" ", "");
        return switch (confirmSecondFactor.confirm(asked.token(), code, asked.source())) {
            case SecondFactorProof.Enrolled(var session, var recoveryCodes) -> {
                asked.goOnAs(session);
                yield screens.show(asked, new RecoveryCodesPage(recoveryCodes, asked.destination()));
            }
            case SecondFactorProof.WrongCode() -> offer(asked, FieldFaults.of("code", WRONG));
            case SecondFactorProof.SlowDown(var delay) ->
                offer(
                        asked,
                        offer -> screens.slowDown(
                                asked, new EnrolmentPage(offer, FieldFaults.of("code", Waits.words(delay))), delay));
            case SecondFactorProof.LoggedOut() -> screens.redirect(asked, "/portail");
            case SecondFactorProof.Passed ignored -> screens.redirect(asked, "/portail");
        };
    }

    private HttpResponse<?> offer(PageRequest asked, FieldFaults faults) {
        return offer(asked, offer -> screens.show(asked, new EnrolmentPage(offer, faults)));
    }

    private HttpResponse<?> offer(PageRequest asked, Function<Offer, HttpResponse<?>> shown) {
        return offerSecondFactor
                .offer(asked.token())
                .<HttpResponse<?>>map(shown)
                .orElseGet(() -> screens.redirect(asked, asked.destination()));
    }
}
