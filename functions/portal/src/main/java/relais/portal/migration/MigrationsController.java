package relais.portal.migration;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.UUID;
import relais.domain.migration.AgreeToMigration;
import relais.portal.FaultWords;
import relais.portal.FieldFaults;
import relais.portal.Notice;
import relais.portal.Outcomes;
import relais.portal.PageRequest;
import relais.portal.Screens;

/** A local administrator agrees to receive another administration's cases, and withdraws the agreement. */
@Controller(value = "/portail/reprises", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MigrationsController {
    private static final String PATH = "/portail/reprises";

    private final AgreeToMigration agreeToMigration;
    private final Screens screens;

    MigrationsController(AgreeToMigration agreeToMigration, Screens screens) {
        this.agreeToMigration = agreeToMigration;
        this.screens = screens;
    }

    @Get
    HttpResponse<?> list(PageRequest asked) {
        return show(asked, "", FieldFaults.NONE);
    }

    @Post
    HttpResponse<?> agree(PageRequest asked) {
        var typed = asked.form().text("siret");
        return Outcomes.answer(
                agreeToMigration.agree(asked.visitor(), typed),
                FaultWords::of,
                done -> screens.redirect(asked, Notice.AGREED_TO_MIGRATION.at(PATH)),
                sentence -> show(asked, typed, FieldFaults.of("siret", sentence)));
    }

    /** Withdrawing an absent or expired agreement succeeds. */
    @Post("/retrait")
    HttpResponse<?> withdraw(PageRequest asked) {
        id(asked.form().text("accord"))
                .ifPresent(agreement -> Outcomes.done(agreeToMigration.withdraw(asked.visitor(), agreement)));
        return screens.redirect(asked, Notice.WITHDREW_AGREEMENT.at(PATH));
    }

    private HttpResponse<?> show(PageRequest asked, String typed, FieldFaults faults) {
        var visitor = asked.visitor();
        var awaited = Outcomes.done(agreeToMigration.list(visitor));
        return screens.show(asked, new MigrationsPage(visitor, awaited, typed, faults));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
