package relais.portal.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import relais.domain.Result;
import relais.domain.attachment.WholeFile;
import relais.domain.desk.ReturnFault;
import relais.domain.desk.ReturnFiles;
import relais.domain.journal.AccessKind;
import relais.portal.FieldFaults;
import relais.portal.Notice;
import relais.portal.Outcomes;
import relais.portal.PageRequest;
import relais.portal.ReceivedFiles;
import relais.portal.ReturnLimit;
import relais.portal.Screens;
import relais.portal.SentFiles;

/** Takes the documents that an agent returns in a case. */
@Controller(value = CaseSelection.PATH + "/{id}", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DocumentsController {

    static final String FILES = "documents";
    static final String ACCOMPANIMENT = "accompagnement";
    private static final String SEEN = "vu";

    private final ReturnFiles returnFiles;
    private final ReceivedFiles receivedFiles;
    private final ReturnLimit limit;
    private final CasePages pages;
    private final Screens screens;

    DocumentsController(
            ReturnFiles returnFiles, ReceivedFiles receivedFiles, ReturnLimit limit, CasePages pages, Screens screens) {
        this.returnFiles = returnFiles;
        this.receivedFiles = receivedFiles;
        this.limit = limit;
        this.pages = pages;
        this.screens = screens;
    }

    /** The right to the case and the journal come before the first byte of a file. */
    @Post("/documents")
    HttpResponse<?> send(PageRequest asked, UUID id) {
        var message = CaseText.lines(asked.form().text(ACCOMPANIMENT));
        pages.trace(asked, id, AccessKind.DEPOSIT);
        return receivedFiles.answer(asked, ReturnFiles.MOST, sent -> switch (sent) {
            case SentFiles.Kept(var files) -> send(asked, id, message, files);
            case SentFiles.TooLarge tooLarge ->
                refused(
                        asked,
                        id,
                        message,
                        HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                        ReturnWords.of(tooLarge, limit.bytes()));
            case SentFiles.TooMany ignored ->
                refused(
                        asked,
                        id,
                        message,
                        HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                        ReturnWords.of(ReturnFault.Code.TOO_MANY));
        });
    }

    private HttpResponse<?> send(PageRequest asked, UUID id, String message, List<WholeFile> files) {
        var faults = CaseText.tooLong(ACCOMPANIMENT, message);
        if (!faults.isEmpty()) {
            return screens.show(asked, page(asked, id, message, faults.and(FILES, ReturnWords.CHOOSE_AGAIN)));
        }
        var seen = CaseText.number(asked.form().text(SEEN));
        var result = returnFiles.send(asked.visitor(), id, seen, message.isEmpty() ? null : message, files);
        if (result instanceof Result.Refused<?, ReturnFault>(var refusals)) {
            var status =
                    refusals.contains(ReturnFault.Code.MOVED) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
            var words = refusals.stream().map(ReturnWords::of).collect(Collectors.joining(" "));
            return refused(
                    asked, id, message, status, files.isEmpty() ? words : words + " " + ReturnWords.CHOOSE_AGAIN);
        }
        Outcomes.done(result);
        return screens.redirect(asked, Notice.DOCUMENTS_SENT.at(CasePage.path(id)));
    }

    private HttpResponse<?> refused(PageRequest asked, UUID id, String message, HttpStatus status, String words) {
        return screens.show(asked, status, page(asked, id, message, FieldFaults.of(FILES, words)));
    }

    private CasePage page(PageRequest asked, UUID id, String message, FieldFaults faults) {
        return pages.page(asked, id, CasePage.Typed.accompaniment(message), faults);
    }
}
