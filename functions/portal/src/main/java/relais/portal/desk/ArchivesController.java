package relais.portal.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import relais.domain.desk.PrepareArchive;
import relais.domain.journal.AccessKind;
import relais.domain.journal.Accessed;
import relais.portal.Outcomes;
import relais.portal.PageRequest;
import relais.portal.Screens;
import relais.portal.journal.AccessTrace;

/** Shows whether an archive is ready, and gives its link for an hour to the agents who may read each of its cases. */
@Controller(value = ArchivePage.PATH + "/{id}", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ArchivesController {

    private final PrepareArchive prepareArchive;
    private final FileAnswers answers;
    private final AccessTrace trace;
    private final Screens screens;

    ArchivesController(PrepareArchive prepareArchive, FileAnswers answers, AccessTrace trace, Screens screens) {
        this.prepareArchive = prepareArchive;
        this.answers = answers;
        this.trace = trace;
        this.screens = screens;
    }

    @Get(headRoute = false)
    HttpResponse<?> look(PageRequest asked, UUID id) {
        var found = Outcomes.done(prepareArchive.find(asked.visitor(), id));
        return screens.show(asked, HttpStatus.OK, new ArchivePage(found));
    }

    /** Redirects to the page until the archive is ready. */
    @Get(value = "/fichier", headRoute = false)
    HttpResponse<?> fetch(PageRequest asked, UUID id) {
        var found = Outcomes.done(prepareArchive.find(asked.visitor(), id));
        if (!found.archive().isReady()) {
            return screens.redirect(asked, ArchivePage.path(id));
        }
        trace.recordAll(
                asked,
                found.cases().stream()
                        .map(each -> Accessed.ofCase(
                                AccessKind.ARCHIVE,
                                each.part().id(),
                                each.part().externalId()))
                        .toList());
        return answers.linked(found.archive());
    }
}
