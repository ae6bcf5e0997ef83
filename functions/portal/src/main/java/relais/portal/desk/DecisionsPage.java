package relais.portal.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.domain.desk.DecideOnCases.WeighedCase;
import relais.domain.desk.FindCases.ChosenCases;
import relais.domain.process.Status;
import relais.portal.FieldFaults;
import relais.portal.View;

/**
 * The foreseen effect of a decision on each chosen case.
 *
 * @param selection the list from which the cases come
 * @param message to each applicant, as typed
 * @param missing number of chosen cases that are not open to the visitor
 */
public record DecisionsPage(
        CaseSelection selection,
        ChosenCases chosen,
        List<WeighedCase> weighed,
        Status wanted,
        String message,
        int missing,
        FieldFaults faults)
        implements View {
    public DecisionsPage {
        weighed = List.copyOf(weighed);
    }

    @Override
    public String template() {
        return "decisions";
    }

    @Override
    public String title() {
        return "Décider de " + DeskLabels.cases(weighed.size()) + " : " + DeskLabels.status(wanted);
    }

    /** Number of cases that the decision would move. */
    public int moving() {
        return (int) weighed.stream().filter(WeighedCase::isOpen).count();
    }

    public String summary() {
        if (moving() == 0) {
            return "Aucun de ces télédossiers ne peut passer à « " + DeskLabels.status(wanted) + " ».";
        }
        var changing = DeskLabels.cases(moving()) + (moving() == 1 ? " passe à « " : " passent à « ")
                + DeskLabels.status(wanted) + " ».";
        var staying = weighed.size() - moving();
        return switch (staying) {
            case 0 -> changing;
            case 1 -> changing + " 1 autre ne change pas : la raison est dans le tableau.";
            default -> changing + " " + staying + " autres ne changent pas : la raison est dans le tableau.";
        };
    }

    public String titleOf(WeighedCase row) {
        return DeskLabels.title(chosen.processes(), row.summary().processCode());
    }

    /** Null if nothing hinders the decision. */
    public @Nullable String hindrance(WeighedCase row) {
        return row.hindrance()
                .map(each -> DeskLabels.hindrance(each, row.summary().status(), wanted))
                .orElse(null);
    }

    public boolean needsMessage() {
        return TypedDecision.needsReason(wanted);
    }

    public String value(WeighedCase row) {
        return TickedCases.value(row.summary().id(), row.moves());
    }
}
