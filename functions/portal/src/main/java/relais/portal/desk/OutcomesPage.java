package relais.portal.desk;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import relais.domain.desk.CaseSummary;
import relais.domain.desk.DecideOnCases.WeighedCase;
import relais.domain.desk.FindCases.ChosenCases;
import relais.domain.process.Status;
import relais.portal.View;

/**
 * The outcome of each chosen case.
 *
 * @param selection the list from which the cases come
 * @param isWithdrawal true after a withdrawal, false after a decision
 * @param missing number of chosen cases that are not open to the visitor
 */
public record OutcomesPage(
        CaseSelection selection, ChosenCases chosen, List<CaseOutcome> rows, boolean isWithdrawal, int missing)
        implements View {
    public OutcomesPage {
        rows = List.copyOf(rows);
    }

    /** The outcome of one case, in words. */
    public record CaseOutcome(CaseSummary summary, boolean isDone, String words) {}

    static OutcomesPage ofDecision(
            CaseSelection selection, ChosenCases chosen, List<WeighedCase> decided, Status wanted, int missing) {
        var rows = decided.stream()
                .map(each -> new CaseOutcome(
                        each.summary(),
                        each.isOpen(),
                        each.hindrance()
                                .map(why ->
                                        DeskLabels.hindrance(why, each.summary().status(), wanted))
                                .orElse("« " + DeskLabels.status(wanted) + " » part dans une minute.")))
                .toList();
        return new OutcomesPage(selection, chosen, rows, false, missing);
    }

    static OutcomesPage ofWithdrawal(
            CaseSelection selection, ChosenCases chosen, List<CaseSummary> withdrawn, int missing) {
        Set<UUID> ids = withdrawn.stream().map(CaseSummary::id).collect(Collectors.toUnmodifiableSet());
        var rows = chosen.cases().stream()
                .map(each -> new CaseOutcome(
                        each,
                        ids.contains(each.id()),
                        ids.contains(each.id())
                                ? "La décision est annulée : l’usager n’en a rien su."
                                : "La décision était déjà partie."))
                .toList();
        return new OutcomesPage(selection, chosen, rows, true, missing);
    }

    @Override
    public String template() {
        return "outcomes";
    }

    @Override
    public String title() {
        var done = done().size();
        if (isWithdrawal) {
            return switch (done) {
                case 0 -> "Aucune décision n’est annulée";
                case 1 -> "1 décision est annulée";
                default -> done + " décisions sont annulées";
            };
        }
        return switch (done) {
            case 0 -> "Aucune décision n’est enregistrée";
            case 1 -> "1 décision part dans une minute";
            default -> done + " décisions partent dans une minute";
        };
    }

    public List<CaseOutcome> done() {
        return rows.stream().filter(CaseOutcome::isDone).toList();
    }

    /** True if decisions wait, which can be withdrawn. */
    public boolean isRevocable() {
        return !isWithdrawal && !done().isEmpty();
    }

    public String summary() {
        var others = rows.size() - done().size();
        return switch (others) {
            case 0 -> "Aucun télédossier n’est resté de côté.";
            case 1 -> "1 télédossier est resté comme il était : la raison est dans le tableau.";
            default -> others + " télédossiers sont restés comme ils étaient : la raison est dans le tableau.";
        };
    }

    public String titleOf(CaseOutcome row) {
        return DeskLabels.title(chosen.processes(), row.summary().processCode());
    }
}
