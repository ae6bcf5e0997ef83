package relais.portal.operator;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Singleton;
import java.util.UUID;
import relais.domain.membership.AskAgain;
import relais.domain.membership.CorrectAddress;
import relais.domain.membership.InviteAgain;
import relais.domain.membership.PlaceChange;
import relais.domain.membership.ReactivatePerson;
import relais.domain.membership.ResetSecondFactor;
import relais.domain.membership.SuspendAccount;
import relais.domain.person.EmailAddress;
import relais.portal.FaultWords;
import relais.portal.FieldFaults;
import relais.portal.Notice;
import relais.portal.PageRequest;
import relais.portal.Screens;
import relais.portal.login.Waits;
import relais.portal.people.Refusals;
import relais.portal.people.TypedPerson;

/** The operator's decisions on a person's account (HUB-35). */
@Controller(
        value = "/portail/operateur/administrations/{organization}/agents/{id}",
        consumes = MediaType.ALL,
        produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountsController {

    private final AccountDecisions decisions;
    private final AdministrationPages pages;
    private final Screens screens;

    AccountsController(AccountDecisions decisions, AdministrationPages pages, Screens screens) {
        this.decisions = decisions;
        this.pages = pages;
        this.screens = screens;
    }

    /** The use cases of these decisions. */
    @Singleton
    record AccountDecisions(
            SuspendAccount suspend,
            ReactivatePerson reactivate,
            ResetSecondFactor resetSecondFactor,
            InviteAgain inviteAgain,
            CorrectAddress correctAddress,
            AskAgain askAgain) {}

    @Post("/suspension")
    HttpResponse<?> suspend(PageRequest asked, String organization, UUID id) {
        var words = asked.form().text("motif");
        var place = Paths.read(organization);
        var change = decisions.suspend().suspend(asked.visitor(), place, id, words);
        return answer(asked, organization, id, change, "motif", Notice.ACCOUNT_SUSPENDED);
    }

    @Post("/reactivation")
    HttpResponse<?> reactivate(PageRequest asked, String organization, UUID id) {
        asked.form();
        var change = decisions.reactivate().reactivate(asked.visitor(), Paths.read(organization), id);
        return answer(asked, organization, id, change, "", Notice.REACTIVATED);
    }

    @Post("/second-facteur")
    HttpResponse<?> resetSecondFactor(PageRequest asked, String organization, UUID id) {
        var isProved = asked.form().has("identite");
        var change = decisions.resetSecondFactor().reset(asked.visitor(), Paths.read(organization), id, isProved);
        return answer(asked, organization, id, change, "identite", Notice.SECOND_FACTOR_RESET);
    }

    @Post("/invitation")
    HttpResponse<?> inviteAgain(PageRequest asked, String organization, UUID id) {
        asked.form();
        var change = decisions.inviteAgain().invite(asked.visitor(), Paths.read(organization), id);
        return answer(asked, organization, id, change, "", Notice.INVITED);
    }

    @Post("/adresse")
    HttpResponse<?> correctAddress(PageRequest asked, String organization, UUID id) {
        var text = asked.form().text("email");
        var right = EmailAddress.read(text);
        if (right.isEmpty()) {
            return screens.show(
                    asked,
                    pages.person(asked, organization, id, TypedPerson.NO_ADDRESS)
                            .wanting(text));
        }
        var place = Paths.read(organization);
        var change = decisions.correctAddress().correct(asked.visitor(), place, id, right.get());
        return change instanceof PlaceChange.Done(var account)
                ? screens.redirect(asked, Notice.ADDRESS_CORRECTED.at(Paths.of(place, account.id())))
                : answer(asked, organization, id, change, "email", Notice.ADDRESS_CORRECTED);
    }

    @Post("/verification")
    HttpResponse<?> askAgain(PageRequest asked, String organization, UUID id) {
        asked.form();
        var change = decisions.askAgain().ask(asked.visitor(), Paths.read(organization), id);
        return answer(asked, organization, id, change, "", Notice.ASKED_AGAIN);
    }

    /** @param field of the form that a fault is about; empty if none */
    private HttpResponse<?> answer(
            PageRequest asked, String organization, UUID id, PlaceChange change, String field, Notice done) {
        return switch (change) {
            case PlaceChange.Done ignored -> screens.redirect(asked, done.at(Paths.of(Paths.read(organization), id)));
            case PlaceChange.Removed ignored -> screens.redirect(asked, done.at(Paths.of(Paths.read(organization))));
            case PlaceChange.Faulty(var faults) -> again(asked, organization, id, field, FaultWords.of(faults));
            case PlaceChange.LastAdministrator last -> again(asked, organization, id, "", Refusals.words(last));
            case PlaceChange.Overtaken(var last) ->
                again(asked, organization, id, "", "La page a été modifiée entre-temps" + Refusals.words(last) + ".");
            case PlaceChange.SlowDown(var delay) ->
                screens.slowDown(
                        asked, pages.person(asked, organization, id, FieldFaults.of("", Waits.ofMails(delay))), delay);
            case PlaceChange.OperatorOnly() -> again(asked, organization, id, "", Refusals.OPERATOR_ONLY);
            case PlaceChange.Forbidden() -> screens.failed(asked, HttpStatus.FORBIDDEN);
            case PlaceChange.Unknown() -> screens.failed(asked, HttpStatus.NOT_FOUND);
        };
    }

    private HttpResponse<?> again(PageRequest asked, String organization, UUID id, String field, String sentence) {
        return screens.show(asked, pages.person(asked, organization, id, FieldFaults.of(field, sentence)));
    }
}
