package relais.portal.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Set;
import relais.domain.journal.AccessKind;
import relais.domain.journal.Accessed;
import relais.portal.FieldFaults;
import relais.portal.PageRequest;
import relais.portal.Screens;
import relais.portal.account.PlacesPage;
import relais.portal.journal.AccessTrace;

/** Lists the cases of the administration for which the visitor acts. */
@Controller(value = CaseSelection.PATH, consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CaseListController {
    private static final String ADMINISTRATION = "administration";
    private static final String TICK = "cocher";
    private static final String ALL = "tout";
    private static final String NONE = "rien";

    private final CaseLists lists;
    private final AccessTrace trace;
    private final Screens screens;

    CaseListController(CaseLists lists, AccessTrace trace, Screens screens) {
        this.lists = lists;
        this.trace = trace;
        this.screens = screens;
    }

    /**
     * The empty fields of a form leave the address first. The link of a mail names its administration, and a visitor who acts for
     * another one is asked to change first.
     */
    @Get
    HttpResponse<?> list(PageRequest asked) {
        var change = PlacesPage.before(asked, asked.query(ADMINISTRATION));
        if (change.isPresent()) {
            return screens.redirect(asked, change.get());
        }
        var selection = CaseLists.asked(asked);
        return asked.hasEmptyParameter() && selection.faults().isEmpty()
                ? screens.redirect(asked, selection.path())
                : lists.show(asked, selection);
    }

    /** A POST, which keeps names out of addresses. */
    @Post
    HttpResponse<?> search(PageRequest asked) {
        var form = asked.form();
        return switch (form.text(TICK)) {
            case ALL -> lists.showTicked(asked, form);
            case NONE -> lists.show(asked, form, Set.of(), FieldFaults.NONE);
            default -> lists.show(asked, CaseLists.sent(asked, form));
        };
    }

    /** The list as far as it is shown, to save. */
    @Get(value = "/export", headRoute = false)
    HttpResponse<?> export(PageRequest asked) {
        var page = lists.page(asked, CaseLists.asked(asked).whole());
        if (!page.faults().isEmpty()) {
            return screens.show(asked, page);
        }
        trace.record(asked, Accessed.all(AccessKind.LIST_EXPORT));
        return CaseExport.answer(page.rows(), page::titleOf);
    }
}
