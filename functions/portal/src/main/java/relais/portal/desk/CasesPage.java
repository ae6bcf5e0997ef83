package relais.portal.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import relais.domain.account.Visitor;
import relais.domain.desk.CaseQuery;
import relais.domain.desk.CaseSummary;
import relais.domain.desk.FindCases.Found;
import relais.domain.desk.Worklist;
import relais.domain.process.Process;
import relais.portal.FieldFaults;
import relais.portal.Pages;
import relais.portal.View;

/**
 * A list of cases.
 *
 * @param readAt the instant at which it was read
 */
public record CasesPage(Visitor visitor, CaseSelection selection, Found found, Pages pages, Instant readAt)
        implements View {

    static CasesPage of(Visitor visitor, CaseSelection selection, Found found, Instant readAt) {
        var pages = Pages.of(
                found.page().total(),
                selection.number(),
                selection.length(),
                page -> selection.at(page).path());
        return new CasesPage(visitor, selection, found, pages, readAt);
    }

    @Override
    public String template() {
        return "cases";
    }

    @Override
    public String title() {
        return "Télédossiers : " + DeskLabels.title(selection.list()).toLowerCase(Locale.FRENCH) + pages.suffix();
    }

    @Override
    public FieldFaults faults() {
        return selection.faults();
    }

    public List<CaseSummary> rows() {
        return found.page().items();
    }

    public List<Process> processes() {
        return found.workload().processes();
    }

    public String titleOf(String processCode) {
        return titles().getOrDefault(processCode, processCode);
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

    private Map<String, String> titles() {
        return processes().stream().collect(Collectors.toUnmodifiableMap(Process::code, Process::name));
    }
}
