package relais.portal.journal;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import relais.domain.OrganizationId;
import relais.domain.Paris;
import relais.domain.Window;
import relais.domain.casework.ListAccesses;
import relais.domain.casework.ListAccesses.AccessList;
import relais.domain.journal.AccessCriteria;
import relais.domain.journal.AccessKind;
import relais.domain.journal.Accessed;
import relais.portal.Outcomes;
import relais.portal.PageRequest;
import relais.portal.Pages;
import relais.portal.Screens;
import relais.portal.operator.Paths;

/** Administrators read the journal of their administration, and the operator that of any; a download is recorded too. */
@Controller(value = "/portail", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccessesController {

    static final String OWN = "/portail/acces";

    private static final String CSV = "text/csv;charset=utf-8";
    private static final Window FOR_THE_NAMES = new Window(0, 1);

    private final ListAccesses listAccesses;
    private final AccessTrace trace;
    private final Screens screens;
    private final Clock clock;

    AccessesController(ListAccesses listAccesses, AccessTrace trace, Screens screens, Clock clock) {
        this.listAccesses = listAccesses;
        this.trace = trace;
        this.screens = screens;
        this.clock = clock;
    }

    @Get("/acces")
    HttpResponse<?> own(PageRequest asked) {
        return show(asked, asked.visitor().organization(), OWN);
    }

    @Get("/acces.csv")
    HttpResponse<?> ownTable(PageRequest asked) {
        return table(asked, asked.visitor().organization(), OWN);
    }

    @Get("/operateur/administrations/{organization}/acces")
    HttpResponse<?> one(PageRequest asked, String organization) {
        var id = Paths.read(organization);
        return show(asked, id, Paths.ofAccesses(id));
    }

    @Get("/operateur/administrations/{organization}/acces.csv")
    HttpResponse<?> oneTable(PageRequest asked, String organization) {
        var id = Paths.read(organization);
        return table(asked, id, Paths.ofAccesses(id));
    }

    /** A page number above the last redirects to the last. */
    private HttpResponse<?> show(PageRequest asked, OrganizationId organization, String path) {
        var filter = AccessFilter.of(asked);
        if (!filter.faults().isEmpty()) {
            var list = list(asked, AccessCriteria.of(organization), FOR_THE_NAMES);
            return screens.show(asked, AccessesPage.of(path, filter, 1, list));
        }
        var number = Pages.number(asked.query("page"));
        var window = new Window((number - 1) * Pages.LENGTH, Pages.LENGTH);
        var page = AccessesPage.of(path, filter, number, list(asked, filter.criteria(organization), window));
        return number == page.pages().number()
                ? screens.show(asked, page)
                : screens.redirect(asked, page.pages().path(page.pages().number()));
    }

    /** Faulty filters lead to the page, which says why. */
    private HttpResponse<?> table(PageRequest asked, OrganizationId organization, String path) {
        var filter = AccessFilter.of(asked);
        if (!filter.faults().isEmpty()) {
            return screens.redirect(asked, path + filter.query().replaceFirst("&", "?"));
        }
        var list = list(asked, filter.criteria(organization), AccessTable.ALL);
        trace.record(asked, organization, Accessed.all(AccessKind.JOURNAL_EXPORT));
        var name = "journal-des-acces-" + Paris.day(clock.instant()) + ".csv";
        return Screens.sealed(HttpResponse.ok(AccessTable.of(list)))
                .header(HttpHeaders.CONTENT_TYPE, CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    private AccessList list(PageRequest asked, AccessCriteria criteria, Window window) {
        return Outcomes.done(listAccesses.list(asked.visitor(), criteria, window));
    }
}
