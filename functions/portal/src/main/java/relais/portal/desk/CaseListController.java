package relais.portal.desk;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import relais.domain.archive.FileName;
import relais.domain.desk.FindCases;
import relais.domain.journal.AccessKind;
import relais.domain.journal.Accessed;
import relais.portal.PageRequest;
import relais.portal.Screens;
import relais.portal.download.ContentDisposition;
import relais.portal.journal.AccessTrace;

/** Lists the cases of the administration for which the visitor acts. */
@Controller(value = CaseSelection.PATH, consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CaseListController {

    private final FindCases findCases;
    private final AccessTrace trace;
    private final Screens screens;
    private final Clock clock;

    CaseListController(FindCases findCases, AccessTrace trace, Screens screens, Clock clock) {
        this.findCases = findCases;
        this.trace = trace;
        this.screens = screens;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(PageRequest asked) {
        return list(asked, CaseSelection.of(asked::query));
    }

    /** A POST, which keeps names out of addresses. */
    @Post
    HttpResponse<?> search(PageRequest asked) {
        return list(asked, CaseSelection.of(asked.form()::text));
    }

    /** The list as far as it is shown, to save. */
    @Get(value = "/export", headRoute = false)
    HttpResponse<?> export(PageRequest asked) {
        var page = page(asked, CaseSelection.of(asked::query).whole());
        if (!page.faults().isEmpty()) {
            return screens.show(asked, page);
        }
        trace.record(asked, Accessed.all(AccessKind.LIST_EXPORT));
        return HttpResponse.ok(CaseExport.of(page.rows(), page))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment(FileName.of("teledossiers.csv")));
    }

    private HttpResponse<?> list(PageRequest asked, CaseSelection selection) {
        var page = page(asked, selection);
        trace.record(asked, Accessed.all(AccessKind.LIST));
        return screens.show(asked, page);
    }

    private CasesPage page(PageRequest asked, CaseSelection selection) {
        var visitor = asked.visitor();
        var open = visitor.place().rights().keySet();
        var found = findCases.find(visitor, selection.query(open, findCases.soon()));
        return CasesPage.of(visitor, selection, found, clock.instant());
    }
}
