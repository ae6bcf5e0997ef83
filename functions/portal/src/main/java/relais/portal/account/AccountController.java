package relais.portal.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import relais.domain.login.Password;
import relais.domain.login.ProvePassword;
import relais.domain.membership.CancelAddressChange;
import relais.domain.membership.ChangeMyAddress;
import relais.domain.membership.ChangeMyDetails;
import relais.domain.membership.DeleteMyAccount;
import relais.domain.membership.PlaceChange;
import relais.domain.person.EmailAddress;
import relais.portal.FaultWords;
import relais.portal.FieldFaults;
import relais.portal.Notice;
import relais.portal.PageRequest;
import relais.portal.Screens;
import relais.portal.account.AccountPage.Details;
import relais.portal.login.Waits;
import relais.portal.people.Refusals;
import relais.portal.people.TypedPerson;

/** Details, address and deletion: what a person decides alone about their own account. */
@Controller(value = "/portail/mon-compte", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountController {

    private final ChangeMyDetails changeMyDetails;
    private final ChangeMyAddress changeMyAddress;
    private final CancelAddressChange cancelAddressChange;
    private final DeleteMyAccount deleteMyAccount;
    private final ProvePassword provePassword;
    private final AccountPages pages;
    private final Screens screens;

    AccountController(
            ChangeMyDetails changeMyDetails,
            ChangeMyAddress changeMyAddress,
            CancelAddressChange cancelAddressChange,
            DeleteMyAccount deleteMyAccount,
            ProvePassword provePassword,
            AccountPages pages,
            Screens screens) {
        this.changeMyDetails = changeMyDetails;
        this.changeMyAddress = changeMyAddress;
        this.cancelAddressChange = cancelAddressChange;
        this.deleteMyAccount = deleteMyAccount;
        this.provePassword = provePassword;
        this.pages = pages;
        this.screens = screens;
    }

    @Get
    HttpResponse<?> show(PageRequest asked) {
        return screens.show(asked, pages.page(asked, FieldFaults.NONE));
    }

    @Post("/coordonnees")
    HttpResponse<?> changeDetails(PageRequest asked) {
        var form = asked.form();
        var typed = new Details(form.text("prenom"), form.text("nom"), form.text("fonction"), form.text("telephone"));
        var visitor = asked.visitor();
        var faults = TypedPerson.ofNames(typed.firstName(), typed.lastName());
        if (!faults.isEmpty()) {
            return screens.show(asked, pages.page(asked, typed, "", faults));
        }
        var change =
                changeMyDetails.change(visitor, typed.firstName(), typed.lastName(), typed.function(), typed.phone());
        return change instanceof PlaceChange.Faulty(var wrong)
                ? screens.show(asked, pages.page(asked, typed, "", FieldFaults.of("prenom", FaultWords.of(wrong))))
                : answer(asked, change, "", Notice.DETAILS_CHANGED.at("/portail/mon-compte"));
    }

    @Post("/adresse")
    HttpResponse<?> changeAddress(PageRequest asked) {
        var text = asked.form().text("email");
        var wanted = EmailAddress.read(text);
        if (wanted.isEmpty()) {
            var fault = FieldFaults.of("email", "Indiquez une adresse électronique, par exemple prenom.nom@mairie.fr.");
            return screens.show(asked, pages.page(asked, Details.of(asked.visitor()), text, fault));
        }
        var change = changeMyAddress.ask(asked.visitor(), wanted.get());
        if (change instanceof PlaceChange.SlowDown(var delay)) {
            var fault = FieldFaults.of("email", Waits.ofMails(delay));
            return screens.slowDown(asked, pages.page(asked, Details.of(asked.visitor()), text, fault), delay);
        }
        return answer(asked, change, "email", Notice.ADDRESS_ASKED.at("/portail/mon-compte"));
    }

    @Post("/adresse/annulation")
    HttpResponse<?> cancelAddressChange(PageRequest asked) {
        asked.form();
        cancelAddressChange.cancel(asked.visitor());
        return screens.redirect(asked, Notice.ADDRESS_CHANGE_CANCELLED.at("/portail/mon-compte"));
    }

    @Get("/suppression")
    HttpResponse<?> confirmDeletion(PageRequest asked) {
        return screens.show(asked, new DeletionPage(FieldFaults.NONE));
    }

    @Post("/suppression")
    HttpResponse<?> delete(PageRequest asked) {
        var password = new Password(asked.form().secret("mot-de-passe"));
        return switch (provePassword.prove(asked.visitor(), password, asked.source())) {
            case ProvePassword.Proof.Proved() -> deleteProved(asked);
            case ProvePassword.Proof.WrongPassword() ->
                screens.show(asked, deletion("Ce n’est pas votre mot de passe : le compte est gardé."));
            case ProvePassword.Proof.SlowDown(var delay) ->
                screens.slowDown(asked, deletion(Waits.words(delay)), delay);
        };
    }

    private HttpResponse<?> deleteProved(PageRequest asked) {
        var change = deleteMyAccount.delete(asked.visitor());
        if (change instanceof PlaceChange.Removed) {
            asked.goOnAsNobody();
            return screens.redirect(asked, Notice.ERASED.at("/portail"));
        }
        return answer(asked, change, "", "/portail/mon-compte");
    }

    private static DeletionPage deletion(String sentence) {
        return new DeletionPage(FieldFaults.of("mot-de-passe", sentence));
    }

    private HttpResponse<?> answer(PageRequest asked, PlaceChange change, String field, String next) {
        return switch (change) {
            case PlaceChange.Done ignored -> screens.redirect(asked, next);
            case PlaceChange.Removed ignored -> screens.redirect(asked, next);
            case PlaceChange.Faulty(var faults) -> again(asked, field, FaultWords.of(faults));
            case PlaceChange.LastAdministrator last -> again(asked, "", Refusals.words(last));
            case PlaceChange.Overtaken(var last) ->
                again(asked, field, "La page a été modifiée entre-temps" + Refusals.words(last) + ".");
            case PlaceChange.SlowDown(var delay) ->
                screens.slowDown(asked, pages.page(asked, FieldFaults.of(field, Waits.ofMails(delay))), delay);
            case PlaceChange.OperatorOnly() -> screens.failed(asked, HttpStatus.FORBIDDEN);
            case PlaceChange.Forbidden() -> screens.failed(asked, HttpStatus.FORBIDDEN);
            case PlaceChange.Unknown() -> screens.failed(asked, HttpStatus.NOT_FOUND);
        };
    }

    private HttpResponse<?> again(PageRequest asked, String field, String sentence) {
        return screens.show(asked, pages.page(asked, FieldFaults.of(field, sentence)));
    }
}
