package relais.portal.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import relais.domain.account.Right;
import relais.domain.account.Visitor;
import relais.domain.desk.CaseQuery;
import relais.domain.desk.CaseSummary;
import relais.domain.desk.FindCases.Found;
import relais.domain.desk.Worklist;
import relais.domain.process.Process;
import relais.portal.Dates;
import relais.portal.FieldFaults;
import relais.portal.Pages;
import relais.portal.TypedDate;
import relais.portal.View;

/**
 * A list of cases.
 *
 * @param ticked the cases that are ticked
 * @param wanted the status chosen for them; empty if none is
 * @param readAt the instant at which it was read
 */
public record CasesPage(
        Visitor visitor,
        CaseSelection selection,
        Found found,
        Pages pages,
        Set<UUID> ticked,
        String wanted,
        FieldFaults faults,
        Instant readAt)
        implements View {

    public CasesPage {
        ticked = Set.copyOf(ticked);
    }

    /** A filter that is on, with the list without it. */
    public record ActiveFilter(String words, CaseSelection without) {}

    static CasesPage of(Visitor visitor, CaseSelection selection, Found found, Instant readAt) {
        var pages = Pages.of(
                found.page().total(),
                selection.number(),
                selection.length(),
                page -> selection.at(page).path());
        return new CasesPage(visitor, selection, found, pages, Set.of(), "", selection.faults(), readAt);
    }

    CasesPage ticking(Set<UUID> cases, String status, FieldFaults more) {
        return new CasesPage(visitor, selection, found, pages, cases, status, faults.and(more), readAt);
    }

    @Override
    public String template() {
        return "cases";
    }

    @Override
    public String title() {
        return "Télédossiers : " + DeskLabels.title(selection.list()).toLowerCase(Locale.FRENCH) + pages.suffix();
    }

    public List<CaseSummary> rows() {
        return found.page().items();
    }

    public List<Process> processes() {
        return found.workload().processes();
    }

    public String titleOf(String processCode) {
        return DeskLabels.title(processes(), processCode);
    }

    public int count(Worklist list) {
        return found.workload().of(list);
    }

    public boolean isLate(CaseSummary row) {
        return row.isLate(readAt);
    }

    /** True if the list may hold more cases than are shown. */
    public boolean isCut() {
        return found.page().total() >= CaseQuery.COUNTED;
    }

    public boolean isTicked(CaseSummary row) {
        return ticked.contains(row.id());
    }

    public boolean isAllTicked() {
        return rows().stream().allMatch(this::isTicked);
    }

    /** True if the visitor may treat the cases of some démarche. */
    public boolean mayTreat() {
        return visitor.place().rights().containsValue(Right.TREAT);
    }

    /** The filters with an effect of their own; a value that names nothing is a fault instead. */
    public List<ActiveFilter> filters() {
        var filters = new ArrayList<ActiveFilter>();
        if (selection.isSearch()) {
            filters.add(new ActiveFilter("« " + selection.sought() + " »", selection.withoutSearch()));
        }
        selection.processes().stream()
                .filter(visitor.place().rights()::containsKey)
                .forEach(code -> filters.add(new ActiveFilter(titleOf(code), selection.withoutProcess(code))));
        selection
                .statuses()
                .forEach(word -> StatusFilter.of(selection.list(), word)
                        .ifPresent(each -> filters.add(new ActiveFilter(each.title(), selection.withoutStatus(word)))));
        if (selection.hasPeriod()) {
            filters.add(new ActiveFilter(period(), selection.withoutPeriod()));
        }
        return filters;
    }

    private String period() {
        var from = day(selection.from());
        var to = day(selection.to());
        if (to.isEmpty()) {
            return "Arrivés depuis le " + from;
        }
        return from.isEmpty() ? "Arrivés jusqu’au " + to : "Arrivés du " + from + " au " + to;
    }

    private static String day(String typed) {
        return TypedDate.read(typed).map(Dates::day).orElse(typed);
    }
}
