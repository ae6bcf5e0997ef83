package relais.portal.operator;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import relais.domain.datapass.CompleteCatalogue;
import relais.domain.datapass.LookAtDatapass;
import relais.domain.datapass.SetAsideDecision;
import relais.portal.FaultWords;
import relais.portal.FieldFaults;
import relais.portal.Notice;
import relais.portal.Outcomes;
import relais.portal.PageRequest;
import relais.portal.Screens;
import relais.portal.subscription.DatapassAddress;

/** The operator completes the catalogue of DataPass's types and scopes, and decides on the waiting decisions. */
@Controller(value = Paths.DATAPASS, consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DatapassController {

    private final LookAtDatapass lookAtDatapass;
    private final CompleteCatalogue completeCatalogue;
    private final SetAsideDecision setAsideDecision;
    private final DatapassAddress datapass;
    private final Screens screens;

    DatapassController(
            LookAtDatapass lookAtDatapass,
            CompleteCatalogue completeCatalogue,
            SetAsideDecision setAsideDecision,
            DatapassAddress datapass,
            Screens screens) {
        this.lookAtDatapass = lookAtDatapass;
        this.completeCatalogue = completeCatalogue;
        this.setAsideDecision = setAsideDecision;
        this.datapass = datapass;
        this.screens = screens;
    }

    @Get
    HttpResponse<?> look(PageRequest asked) {
        return screens.show(asked, page(asked, TypedLine.asked(asked), FieldFaults.NONE));
    }

    @Post("/demarches")
    HttpResponse<?> complete(PageRequest asked) {
        var typed = TypedLine.of(asked.form());
        var page = page(asked, typed, typed.faults());
        return page.faults().isEmpty()
                ? Outcomes.answer(
                        completeCatalogue.complete(asked.visitor(), typed.line()),
                        FaultWords::of,
                        done -> screens.redirect(asked, Notice.CATALOGUE_COMPLETED.at(Paths.DATAPASS)),
                        refused -> screens.show(asked, page(asked, typed, FieldFaults.of("demarche", refused))))
                : screens.show(asked, page);
    }

    @Post("/classement")
    HttpResponse<?> setAside(PageRequest asked) {
        Outcomes.done(setAsideDecision.setAside(asked.visitor(), asked.form().text("decision")));
        return screens.redirect(asked, Notice.DECISION_SET_ASIDE.at(Paths.DATAPASS));
    }

    private DatapassPage page(PageRequest asked, TypedLine typed, FieldFaults faults) {
        return new DatapassPage(Outcomes.done(lookAtDatapass.look(asked.visitor())), datapass, typed, faults);
    }
}
