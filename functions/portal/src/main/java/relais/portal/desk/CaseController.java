package relais.portal.desk;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import relais.domain.Outcome;
import relais.domain.desk.DecideOnCase;
import relais.domain.desk.DecisionStatus;
import relais.domain.desk.WriteOnCase;
import relais.portal.FieldFaults;
import relais.portal.Notice;
import relais.portal.Outcomes;
import relais.portal.PageRequest;
import relais.portal.Screens;

/** Opens one case of the administration for which the visitor acts, and takes the visitor's decisions and texts about it. */
@Controller(value = CaseSelection.PATH + "/{id}", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CaseController {

    private static final String LETTER = "lettre";
    private static final String COMMENT = "commentaire";
    private static final String SEEN = "vu";

    private final DecideOnCase decideOnCase;
    private final WriteOnCase writeOnCase;
    private final CasePages pages;
    private final Screens screens;

    CaseController(DecideOnCase decideOnCase, WriteOnCase writeOnCase, CasePages pages, Screens screens) {
        this.decideOnCase = decideOnCase;
        this.writeOnCase = writeOnCase;
        this.pages = pages;
        this.screens = screens;
    }

    @Get(headRoute = false)
    HttpResponse<?> open(PageRequest asked, UUID id) {
        return show(asked, id, CasePage.Typed.NOTHING, FieldFaults.NONE);
    }

    @Post("/decision")
    HttpResponse<?> decide(PageRequest asked, UUID id) {
        var form = asked.form();
        var decision = TypedDecision.of(form);
        var wanted = decision.status();
        var typed = CasePage.Typed.decision(decision);
        var faults = decision.faultsOfMessage("Écrivez à l’usager ce qui manque ou la raison du refus.");
        if (wanted.isEmpty()) {
            faults = faults.and(TypedDecision.WANTED, "Choisissez ce que devient le télédossier.");
        }
        if (!faults.isEmpty()) {
            return show(asked, id, typed, faults);
        }
        var result = Outcomes.done(decideOnCase.decide(
                asked.visitor(), id, wanted.orElseThrow(), decision.messageOrNull(), seenMoves(asked)));
        return answer(asked, id, result, typed);
    }

    @Post("/decision/envoi")
    HttpResponse<?> send(PageRequest asked, UUID id) {
        var result = Outcomes.done(decideOnCase.send(asked.visitor(), id, seenMoves(asked)));
        return answer(asked, id, result, CasePage.Typed.NOTHING);
    }

    @Post("/decision/retrait")
    HttpResponse<?> withdraw(PageRequest asked, UUID id) {
        var result = Outcomes.done(decideOnCase.withdraw(asked.visitor(), id, seenMoves(asked)));
        return answer(asked, id, result, CasePage.Typed.NOTHING);
    }

    @Post("/message")
    HttpResponse<?> message(PageRequest asked, UUID id) {
        var letter = CaseText.lines(asked.form().text(LETTER));
        var faults = text(LETTER, letter, "Écrivez le message.");
        if (!faults.isEmpty()) {
            return show(asked, id, CasePage.Typed.letter(letter), faults);
        }
        return written(
                asked,
                id,
                writeOnCase.message(asked.visitor(), id, letter),
                Notice.MESSAGE_SENT,
                CasePage.Typed.letter(letter));
    }

    @Post("/commentaire")
    HttpResponse<?> comment(PageRequest asked, UUID id) {
        var comment = CaseText.lines(asked.form().text(COMMENT));
        var faults = text(COMMENT, comment, "Écrivez le commentaire.");
        if (!faults.isEmpty()) {
            return show(asked, id, CasePage.Typed.comment(comment), faults);
        }
        return written(
                asked,
                id,
                writeOnCase.comment(asked.visitor(), id, comment),
                Notice.COMMENT_KEPT,
                CasePage.Typed.comment(comment));
    }

    private HttpResponse<?> written(
            PageRequest asked, UUID id, Outcome<?> outcome, Notice notice, CasePage.Typed typed) {
        if (outcome instanceof Outcome.Refused<?>) {
            return show(asked, id, typed, FieldFaults.of("", "Cette démarche ne prévoit pas de message à l’usager."));
        }
        Outcomes.done(outcome);
        return screens.redirect(asked, notice.at(CasePage.path(id)));
    }

    private HttpResponse<?> answer(PageRequest asked, UUID id, DecisionStatus result, CasePage.Typed typed) {
        return switch (result) {
            case WAITS -> screens.redirect(asked, Notice.DECISION_WAITS.at(CasePage.path(id)));
            case SENT -> screens.redirect(asked, Notice.DECISION_SENT.at(CasePage.path(id)));
            case WITHDRAWN -> screens.redirect(asked, Notice.DECISION_WITHDRAWN.at(CasePage.path(id)));
            case OVERTAKEN ->
                conflict(
                        asked,
                        id,
                        typed,
                        "Le télédossier a changé depuis que vous l’avez ouvert : son état actuel est ci-dessous, et votre texte"
                                + " est gardé. Relisez, puis décidez de nouveau.");
            case ANOTHER_DECIDES ->
                conflict(
                        asked,
                        id,
                        typed,
                        "Une autre personne vient de décider : sa décision attend ci-dessous, et votre texte est gardé. Pour en"
                                + " prendre une autre, annulez d’abord la sienne.");
        };
    }

    private HttpResponse<?> conflict(PageRequest asked, UUID id, CasePage.Typed typed, String sentence) {
        return screens.show(asked, HttpStatus.CONFLICT, pages.page(asked, id, typed, FieldFaults.of("", sentence)));
    }

    private static int seenMoves(PageRequest asked) {
        return CaseText.number(asked.form().text(SEEN));
    }

    private HttpResponse<?> show(PageRequest asked, UUID id, CasePage.Typed typed, FieldFaults faults) {
        return screens.show(asked, pages.page(asked, id, typed, faults));
    }

    private static FieldFaults text(String field, String text, String absent) {
        return text.isEmpty() ? FieldFaults.of(field, absent) : CaseText.tooLong(field, text);
    }
}
