package relais.portal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** The pages that are the same for all. */
@Controller(consumes = MediaType.ALL, produces = MediaType.ALL)
final class TextsController {

    private final Publisher publisher;
    private final Screens screens;

    TextsController(Publisher publisher, Screens screens) {
        this.publisher = publisher;
        this.screens = screens;
    }

    @Get("/portail/accessibilite")
    HttpResponse<?> accessibility(PageRequest asked) {
        return screens.show(asked, new PublishedText("accessibility", "Accessibilité", publisher));
    }

    @Get("/portail/donnees-personnelles")
    HttpResponse<?> personalData(PageRequest asked) {
        return screens.show(asked, new PublishedText("personalData", "Données personnelles", publisher));
    }

    @Get("/portail/mentions-legales")
    HttpResponse<?> legalNotice(PageRequest asked) {
        return screens.show(asked, new PublishedText("legalNotice", "Mentions légales", publisher));
    }

    @Get("/portail/aide")
    HttpResponse<?> help(PageRequest asked) {
        return screens.show(asked, new PublishedText("help", "Aide et contact", publisher));
    }

    @Get("/portail/plan-du-site")
    HttpResponse<?> map(PageRequest asked) {
        return screens.show(asked, new Text("map", "Plan du site"));
    }
}
