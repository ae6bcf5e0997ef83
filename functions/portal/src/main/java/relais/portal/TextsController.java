package relais.portal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** The pages that say the same to everybody. */
@Controller(consumes = MediaType.ALL, produces = MediaType.ALL)
final class TextsController {

    private final Screens screens;

    TextsController(Screens screens) {
        this.screens = screens;
    }

    @Get("/portail/accessibilite")
    HttpResponse<?> accessibility(PageRequest asked) {
        return screens.show(asked, new Text("accessibility", "Accessibilité"));
    }

    @Get("/portail/donnees-personnelles")
    HttpResponse<?> personalData(PageRequest asked) {
        return screens.show(asked, new Text("personalData", "Données personnelles"));
    }

    @Get("/portail/mentions-legales")
    HttpResponse<?> legalNotice(PageRequest asked) {
        return screens.show(asked, new Text("legalNotice", "Mentions légales"));
    }

    @Get("/portail/plan-du-site")
    HttpResponse<?> map(PageRequest asked) {
        return screens.show(asked, new Text("map", "Plan du site"));
    }
}
