package relais.portal.desk;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import relais.domain.desk.FindCases;
import relais.domain.journal.AccessKind;
import relais.domain.journal.Accessed;
import relais.portal.FieldFaults;
import relais.portal.Form;
import relais.portal.PageRequest;
import relais.portal.Screens;
import relais.portal.journal.AccessTrace;

/** The pages of the lists, each shown after its trace. */
@Singleton
final class CaseLists {
    private final FindCases findCases;
    private final AccessTrace trace;
    private final Screens screens;
    private final Clock clock;

    CaseLists(FindCases findCases, AccessTrace trace, Screens screens, Clock clock) {
        this.findCases = findCases;
        this.trace = trace;
        this.screens = screens;
        this.clock = clock;
    }

    static CaseSelection asked(PageRequest asked) {
        return CaseSelection.of(asked::query, asked::queries, open(asked)::contains);
    }

    static CaseSelection sent(PageRequest asked, Form form) {
        return CaseSelection.of(form::text, form::all, open(asked)::contains);
    }

    HttpResponse<?> show(PageRequest asked, CaseSelection selection) {
        return traced(asked, page(asked, selection));
    }

    /** The list from which a form was sent, with what was ticked in it. */
    HttpResponse<?> show(PageRequest asked, Form form, Set<UUID> ticked, FieldFaults faults) {
        return traced(asked, page(asked, sent(asked, form)).ticking(ticked, form.text(TypedDecision.WANTED), faults));
    }

    /** The list from which a form was sent, with all of its page ticked. */
    HttpResponse<?> showTicked(PageRequest asked, Form form) {
        var page = page(asked, sent(asked, form));
        var all = new HashSet<UUID>();
        page.rows().forEach(each -> all.add(each.id()));
        return traced(asked, page.ticking(all, form.text(TypedDecision.WANTED), FieldFaults.NONE));
    }

    CasesPage page(PageRequest asked, CaseSelection selection) {
        var visitor = asked.visitor();
        var found = findCases.find(visitor, selection.list(), selection.query(open(asked), findCases.soon()));
        var page = CasesPage.of(visitor, selection, found, clock.instant());
        var last = page.pages().last();
        return selection.number() > last ? page(asked, selection.at(last)) : page;
    }

    private HttpResponse<?> traced(PageRequest asked, CasesPage page) {
        trace.record(asked, Accessed.all(AccessKind.LIST));
        return screens.show(asked, page);
    }

    private static Set<String> open(PageRequest asked) {
        return asked.visitor().place().rights().keySet();
    }
}
