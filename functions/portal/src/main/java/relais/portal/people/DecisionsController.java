package relais.portal.people;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import relais.domain.account.LastChange;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.membership.AskAgain;
import relais.domain.membership.ChangeRights;
import relais.domain.membership.CorrectAddress;
import relais.domain.membership.InviteAgain;
import relais.domain.membership.PlaceChange;
import relais.domain.membership.ReactivatePerson;
import relais.domain.membership.RemovePerson;
import relais.domain.membership.ResetSecondFactor;
import relais.domain.membership.SuspendPerson;
import relais.domain.person.EmailAddress;
import relais.domain.subscriber.ListSubscribedProcesses;
import relais.portal.FaultWords;
import relais.portal.FieldFaults;
import relais.portal.Form;
import relais.portal.Notice;
import relais.portal.PageRequest;
import relais.portal.Screens;
import relais.portal.login.Waits;

/** An administrator's decisions on a person of the administration for which they act. */
@Controller(value = "/portail/agents/{id}", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DecisionsController {

    private final PlaceUseCases decisions;
    private final PeopleController people;
    private final ListSubscribedProcesses processes;
    private final Screens screens;

    DecisionsController(
            PlaceUseCases decisions, PeopleController people, ListSubscribedProcesses processes, Screens screens) {
        this.decisions = decisions;
        this.people = people;
        this.processes = processes;
        this.screens = screens;
    }

    /** The use cases of these decisions. */
    @Singleton
    record PlaceUseCases(
            ChangeRights changeRights,
            SuspendPerson suspend,
            ReactivatePerson reactivate,
            RemovePerson remove,
            ResetSecondFactor resetSecondFactor,
            InviteAgain inviteAgain,
            CorrectAddress correctAddress,
            AskAgain askAgain) {}

    @Post("/droits")
    HttpResponse<?> changeRights(PageRequest asked, UUID id) {
        var form = asked.form();
        var visitor = asked.visitor();
        var before = people.page(asked, id, FieldFaults.NONE).row().place();
        var role = PersonPage.roles(visitor).stream()
                .filter(each -> each.name().equals(form.text("role")))
                .findFirst()
                .orElse(before.role());
        var rights = RightsFields.read(form, processes.list(visitor));
        var change =
                decisions.changeRights().change(visitor, visitor.organization(), id, role, rights, form.text("vu"));
        return change instanceof PlaceChange.Overtaken(var last)
                ? overtaken(asked, id, last, role, rights)
                : answer(asked, id, change, "role", Notice.RIGHTS_CHANGED.at("/portail/agents/" + id));
    }

    @Post("/suspension")
    HttpResponse<?> suspend(PageRequest asked, UUID id) {
        var words = asked.form().text("motif");
        var visitor = asked.visitor();
        return answer(
                asked, id, decisions.suspend().suspend(visitor, visitor.organization(), id, words), Notice.SUSPENDED);
    }

    @Post("/reactivation")
    HttpResponse<?> reactivate(PageRequest asked, UUID id) {
        var back = back(asked.form(), id);
        var visitor = asked.visitor();
        return answer(
                asked,
                id,
                decisions.reactivate().reactivate(visitor, visitor.organization(), id),
                "",
                Notice.REACTIVATED.at(back));
    }

    @Post("/verification")
    HttpResponse<?> askAgain(PageRequest asked, UUID id) {
        var back = back(asked.form(), id);
        var visitor = asked.visitor();
        return answer(
                asked,
                id,
                decisions.askAgain().ask(visitor, visitor.organization(), id),
                "",
                Notice.ASKED_AGAIN.at(back));
    }

    @Post("/retrait")
    HttpResponse<?> remove(PageRequest asked, UUID id) {
        asked.form();
        var visitor = asked.visitor();
        return answer(asked, id, decisions.remove().remove(visitor, visitor.organization(), id), Notice.REMOVED);
    }

    @Post("/second-facteur")
    HttpResponse<?> resetSecondFactor(PageRequest asked, UUID id) {
        var isProved = asked.form().has("identite");
        var visitor = asked.visitor();
        return answer(
                asked,
                id,
                decisions.resetSecondFactor().reset(visitor, visitor.organization(), id, isProved),
                "identite",
                Notice.SECOND_FACTOR_RESET.at("/portail/agents/" + id));
    }

    @Post("/invitation")
    HttpResponse<?> inviteAgain(PageRequest asked, UUID id) {
        asked.form();
        var visitor = asked.visitor();
        return answer(asked, id, decisions.inviteAgain().invite(visitor, visitor.organization(), id), Notice.INVITED);
    }

    @Post("/adresse")
    HttpResponse<?> correctAddress(PageRequest asked, UUID id) {
        var text = asked.form().text("email");
        var right = EmailAddress.read(text);
        if (right.isEmpty()) {
            return screens.show(
                    asked, people.page(asked, id, TypedPerson.NO_ADDRESS).wanting(text));
        }
        var visitor = asked.visitor();
        var change = decisions.correctAddress().correct(visitor, visitor.organization(), id, right.get());
        return change instanceof PlaceChange.Done(var account)
                ? screens.redirect(asked, Notice.ADDRESS_CORRECTED.at("/portail/agents/" + account.id()))
                : answer(asked, id, change, "email", "");
    }

    /** The list from which the form was sent, else the person's page. */
    private static String back(Form form, UUID id) {
        return Selection.leadsBack(form) ? Selection.of(form).path() : "/portail/agents/" + id;
    }

    private HttpResponse<?> answer(PageRequest asked, UUID id, PlaceChange change, Notice done) {
        return answer(asked, id, change, "", done.at("/portail/agents/" + id));
    }

    /** @param field of the form that a fault is about; empty if none */
    private HttpResponse<?> answer(PageRequest asked, UUID id, PlaceChange change, String field, String next) {
        return switch (change) {
            case PlaceChange.Done ignored -> screens.redirect(asked, next);
            case PlaceChange.Removed ignored -> screens.redirect(asked, Notice.REMOVED.at("/portail/agents"));
            case PlaceChange.Faulty(var faults) -> again(asked, id, field, FaultWords.of(faults));
            case PlaceChange.LastAdministrator last -> again(asked, id, field, Refusals.words(last));
            case PlaceChange.Overtaken(var last) -> overtaken(asked, id, last);
            case PlaceChange.SlowDown(var delay) ->
                screens.slowDown(asked, people.page(asked, id, FieldFaults.of("", Waits.ofMails(delay))), delay);
            case PlaceChange.OperatorOnly() -> again(asked, id, field, Refusals.OPERATOR_ONLY);
            case PlaceChange.Forbidden() -> screens.failed(asked, HttpStatus.FORBIDDEN);
            case PlaceChange.Unknown() -> screens.failed(asked, HttpStatus.NOT_FOUND);
        };
    }

    /** The page again, with the wanted changes beside the present state. */
    private HttpResponse<?> overtaken(
            PageRequest asked, UUID id, LastChange last, Role role, Map<String, Right> rights) {
        var now = people.page(asked, id, FieldFaults.NONE).row().place();
        var fault = FieldFaults.of(
                "",
                "Ces droits ont été modifiés entre-temps" + Refusals.words(last) + ". Ils sont maintenant : "
                        + PeopleLabels.place(now)
                        + ". Les vôtres sont gardés ci-dessous : enregistrez de nouveau pour les appliquer.");
        return screens.show(
                asked, HttpStatus.CONFLICT, people.page(asked, id, fault).wanting(role, rights));
    }

    private HttpResponse<?> overtaken(PageRequest asked, UUID id, LastChange last) {
        return again(asked, id, "", "Ces droits ont été modifiés entre-temps" + Refusals.words(last) + ".");
    }

    private HttpResponse<?> again(PageRequest asked, UUID id, String field, String sentence) {
        return screens.show(asked, people.page(asked, id, FieldFaults.of(field, sentence)));
    }
}
