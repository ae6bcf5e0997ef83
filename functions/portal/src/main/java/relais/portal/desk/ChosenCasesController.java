package relais.portal.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import relais.domain.desk.CaseSummary;
import relais.domain.desk.DecideOnCases;
import relais.domain.desk.FetchFile;
import relais.domain.desk.FetchFile.CaseFiles;
import relais.domain.desk.FindCases;
import relais.domain.desk.FindCases.ChosenCases;
import relais.domain.desk.PrepareArchive;
import relais.domain.journal.AccessKind;
import relais.domain.journal.Accessed;
import relais.domain.process.Status;
import relais.portal.FieldFaults;
import relais.portal.Form;
import relais.portal.Outcomes;
import relais.portal.PageRequest;
import relais.portal.Screens;
import relais.portal.journal.AccessTrace;

/** Decides on the cases ticked in a list, or hands them over, each after a trace of its own. */
@Controller(value = CaseSelection.PATH + "/choix", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ChosenCasesController {
    private static final String SHOWN = "montre";

    private final FindCases findCases;
    private final DecideOnCases decideOnCases;
    private final FetchFile fetchFile;
    private final PrepareArchive prepareArchive;
    private final CaseLists lists;
    private final FileAnswers answers;
    private final AccessTrace trace;
    private final Screens screens;

    ChosenCasesController(
            FindCases findCases,
            DecideOnCases decideOnCases,
            FetchFile fetchFile,
            PrepareArchive prepareArchive,
            CaseLists lists,
            FileAnswers answers,
            AccessTrace trace,
            Screens screens) {
        this.findCases = findCases;
        this.decideOnCases = decideOnCases;
        this.fetchFile = fetchFile;
        this.prepareArchive = prepareArchive;
        this.lists = lists;
        this.answers = answers;
        this.trace = trace;
        this.screens = screens;
    }

    /** What to do with the cases that were found. */
    @FunctionalInterface
    private interface Step {
        HttpResponse<?> answer(ChosenCases chosen);
    }

    @Post("/etat")
    HttpResponse<?> weigh(PageRequest asked) {
        var form = asked.form();
        var ticked = TickedCases.of(form);
        var wanted = wanted(form);
        if (wanted.isEmpty()) {
            return lists.show(asked, form, ticked.ids(), ticked.faults().and(undecided()));
        }
        return found(asked, form, AccessKind.LIST, chosen -> weighed(asked, form, chosen, FieldFaults.NONE));
    }

    /** Takes the decision that was shown; another one is shown first. */
    @Post("/decision")
    HttpResponse<?> decide(PageRequest asked) {
        var form = asked.form();
        var ticked = TickedCases.of(form);
        var wanted = wanted(form);
        if (wanted.isEmpty()) {
            return lists.show(asked, form, ticked.ids(), ticked.faults().and(undecided()));
        }
        var faults = faults(form, wanted.get());
        return found(asked, form, AccessKind.LIST, chosen -> {
            if (!faults.isEmpty()) {
                return weighed(asked, form, chosen, faults);
            }
            var message = TypedDecision.of(form).messageOrNull();
            var decided = decideOnCases.decide(asked.visitor(), ticked.seenMoves(), wanted.get(), message);
            return screens.show(
                    asked,
                    OutcomesPage.ofDecision(
                            CaseLists.sent(asked, form),
                            chosen,
                            decided,
                            wanted.get(),
                            ticked.ids().size() - decided.size()));
        });
    }

    @Post("/retrait")
    HttpResponse<?> withdraw(PageRequest asked) {
        var form = asked.form();
        var ticked = TickedCases.of(form);
        return found(asked, form, AccessKind.LIST, chosen -> {
            var withdrawn = decideOnCases.withdraw(asked.visitor(), ticked.ids());
            return screens.show(
                    asked,
                    OutcomesPage.ofWithdrawal(CaseLists.sent(asked, form), chosen, withdrawn, missing(ticked, chosen)));
        });
    }

    /** The zip at once, or the page of one that is prepared where an answer cannot carry it; its link leaves the trace. */
    @Post("/archive")
    HttpResponse<?> archive(PageRequest asked) {
        var form = asked.form();
        var ticked = TickedCases.of(form);
        return found(asked, form, chosen -> {
            var ids = chosen.cases().stream().map(CaseSummary::id).toList();
            var found = fetchFile.all(asked.visitor(), ids).stream()
                    .filter(each -> !each.files().isEmpty())
                    .toList();
            if (found.isEmpty()) {
                return refused(asked, form, ticked, "Aucun des télédossiers cochés n’a de pièce à télécharger.");
            }
            if (answers.fits(found)) {
                trace.recordAll(
                        asked,
                        found.stream().map(ChosenCasesController::archived).toList());
                return screens.give(asked, answers.archived(found));
            }
            var withFiles =
                    found.stream().map(each -> each.within().part().id()).toList();
            var archive = Outcomes.done(prepareArchive.ask(asked.visitor(), withFiles));
            return screens.redirect(asked, ArchivePage.path(archive.id()));
        });
    }

    @Post("/export")
    HttpResponse<?> export(PageRequest asked) {
        var form = asked.form();
        return found(
                asked,
                form,
                AccessKind.LIST_EXPORT,
                chosen -> screens.give(
                        asked, CaseExport.answer(chosen.cases(), code -> DeskLabels.title(chosen.processes(), code))));
    }

    private HttpResponse<?> found(PageRequest asked, Form form, AccessKind kind, Step next) {
        return found(asked, form, chosen -> {
            trace(asked, kind, chosen);
            return next.answer(chosen);
        });
    }

    /** Shows the list again if no case, or too many, or none of the visitor's, are ticked. */
    private HttpResponse<?> found(PageRequest asked, Form form, Step next) {
        var ticked = TickedCases.of(form);
        if (!ticked.faults().isEmpty()) {
            return lists.show(asked, form, ticked.ids(), ticked.faults());
        }
        var chosen = findCases.chosen(asked.visitor(), ticked.ids());
        return chosen.cases().isEmpty()
                ? refused(asked, form, ticked, "Les télédossiers cochés n’existent plus ou ne vous sont plus ouverts.")
                : next.answer(chosen);
    }

    private void trace(PageRequest asked, AccessKind kind, ChosenCases chosen) {
        trace.recordAll(
                asked,
                chosen.cases().stream()
                        .map(each -> Accessed.ofCase(kind, each.id(), each.externalId()))
                        .toList());
    }

    private static Accessed archived(CaseFiles files) {
        var part = files.within().part();
        return Accessed.ofCase(AccessKind.ARCHIVE, part.id(), part.externalId());
    }

    private HttpResponse<?> refused(PageRequest asked, Form form, TickedCases ticked, String why) {
        return lists.show(asked, form, ticked.ids(), FieldFaults.of(TickedCases.FIELD, why));
    }

    private HttpResponse<?> weighed(PageRequest asked, Form form, ChosenCases chosen, FieldFaults faults) {
        var wanted = wanted(form).orElseThrow();
        var ids = chosen.cases().stream().map(CaseSummary::id).toList();
        return screens.show(
                asked,
                new DecisionsPage(
                        CaseLists.sent(asked, form),
                        chosen,
                        decideOnCases.weigh(asked.visitor(), ids, wanted),
                        wanted,
                        TypedDecision.of(form).message(),
                        missing(TickedCases.of(form), chosen),
                        faults));
    }

    private static FieldFaults faults(Form form, Status wanted) {
        var faults = TypedDecision.of(form).faultsOfMessage("Écrivez aux usagers ce qui manque ou la raison du refus.");
        return form.text(SHOWN).equals(wanted.name())
                ? faults
                : faults.and(
                        TypedDecision.WANTED,
                        "Vous avez choisi un autre état : relisez ce qu’il change, puis enregistrez.");
    }

    private static FieldFaults undecided() {
        return FieldFaults.of(TypedDecision.WANTED, "Choisissez ce que deviennent les télédossiers cochés.");
    }

    private static Optional<Status> wanted(Form form) {
        return TypedDecision.of(form).status().filter(DecideOnCases.offered()::contains);
    }

    private static int missing(TickedCases ticked, ChosenCases chosen) {
        return ticked.ids().size() - chosen.cases().size();
    }
}
