package relais.portal.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;
import relais.domain.desk.FetchFile;
import relais.domain.desk.PrepareArchive;
import relais.domain.journal.AccessKind;
import relais.domain.journal.Accessed;
import relais.portal.Outcomes;
import relais.portal.PageRequest;
import relais.portal.Screens;
import relais.portal.journal.AccessTrace;
import relais.portal.readable.ReadableDocument;

/** Hands the files of a case out, to save or to read. */
@Controller(value = CaseSelection.PATH + "/{id}", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FilesController {

    private final FetchFile fetchFile;
    private final PrepareArchive prepareArchive;
    private final FileAnswers answers;
    private final AccessTrace trace;
    private final Screens screens;

    FilesController(
            FetchFile fetchFile,
            PrepareArchive prepareArchive,
            FileAnswers answers,
            AccessTrace trace,
            Screens screens) {
        this.fetchFile = fetchFile;
        this.prepareArchive = prepareArchive;
        this.trace = trace;
        this.answers = answers;
        this.screens = screens;
    }

    /** No HEAD: it would open bytes that nobody reads. */
    @Get(value = "/pieces/{piece}", headRoute = false)
    HttpResponse<?> download(PageRequest asked, UUID id, UUID piece) {
        return answers.saved(found(asked, id, piece, AccessKind.FILE).file());
    }

    /** Shows XML as a form and the formats of browsers in a tab of its own, and saves the rest. */
    @Get(value = "/pieces/{piece}/lecture", headRoute = false)
    HttpResponse<?> read(PageRequest asked, UUID id, UUID piece) {
        var found = found(asked, id, piece, AccessKind.PREVIEW);
        if (!FileAnswers.isXml(found.file())) {
            return answers.shown(found.file());
        }
        var document = ReadableDocument.read(answers.head(found.file(), ReadableDocument.LONGEST + 1));
        return screens.show(asked, new ReadingPage(found, document));
    }

    /** The zip at once, or the page of one that is prepared where an answer cannot carry it. */
    @Get(value = "/archive", headRoute = false)
    HttpResponse<?> archive(PageRequest asked, UUID id) {
        var found = Outcomes.done(fetchFile.all(asked.visitor(), id));
        if (!answers.fits(List.of(found))) {
            var archive = Outcomes.done(prepareArchive.ask(asked.visitor(), List.of(id)));
            return screens.redirect(asked, ArchivePage.path(archive.id()));
        }
        var number = found.within().part().externalId();
        trace.record(asked, Accessed.ofCase(AccessKind.ARCHIVE, id, number));
        return answers.archived(List.of(found));
    }

    private FetchFile.CaseFile found(PageRequest asked, UUID id, UUID piece, AccessKind kind) {
        var found = Outcomes.done(fetchFile.find(asked.visitor(), id, piece));
        trace.record(asked, Accessed.ofFile(kind, id, found.within().part().externalId(), piece));
        return found;
    }
}
