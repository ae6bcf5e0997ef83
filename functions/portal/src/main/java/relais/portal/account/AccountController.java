package relais.portal.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import relais.domain.account.ChangeMyAddress;
import relais.domain.account.ChangeMyDetails;
import relais.domain.account.DeleteMyAccount;
import relais.domain.account.EmailAddress;
import relais.domain.account.PlaceChange;
import relais.portal.FieldFaults;
import relais.portal.Notice;
import relais.portal.PageRequest;
import relais.portal.Screens;
import relais.portal.Text;
import relais.portal.account.AccountPage.Details;
import relais.portal.people.Refusals;
import relais.portal.people.TypedPerson;

/** Details, address and deletion: what a person decides alone about their own account. */
@Controller(value = "/portail/mon-compte", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountController {

    private final ChangeMyDetails changeMyDetails;
    private final ChangeMyAddress changeMyAddress;
    private final DeleteMyAccount deleteMyAccount;
    private final Screens screens;

    AccountController(
            ChangeMyDetails changeMyDetails,
            ChangeMyAddress changeMyAddress,
            DeleteMyAccount deleteMyAccount,
            Screens screens) {
        this.changeMyDetails = changeMyDetails;
        this.changeMyAddress = changeMyAddress;
        this.deleteMyAccount = deleteMyAccount;
        this.screens = screens;
    }

    @Get
    HttpResponse<?> show(PageRequest asked) {
        return screens.show(asked, AccountPage.of(asked.visitor(), FieldFaults.NONE));
    }

    @Post("/coordonnees")
    HttpResponse<?> changeDetails(PageRequest asked) {
        var form = asked.form();
        var typed = new Details(form.text("prenom"), form.text("nom"), form.text("fonction"), form.text("telephone"));
        var visitor = asked.visitor();
        var faults = TypedPerson.ofNames(typed.firstName(), typed.lastName());
        if (!faults.isEmpty()) {
            return screens.show(asked, new AccountPage(visitor, typed, "", faults));
        }
        var change =
                changeMyDetails.change(visitor, typed.firstName(), typed.lastName(), typed.function(), typed.phone());
        return change instanceof PlaceChange.Faulty(var sentences)
                ? screens.show(asked, new AccountPage(visitor, typed, "", FieldFaults.of("prenom", words(sentences))))
                : answer(asked, change, "", Notice.DETAILS_CHANGED.at("/portail/mon-compte"));
    }

    @Post("/adresse")
    HttpResponse<?> changeAddress(PageRequest asked) {
        var text = asked.form().text("email");
        var wanted = EmailAddress.read(text);
        if (wanted.isEmpty()) {
            var fault = FieldFaults.of("email", "Indiquez une adresse électronique, par exemple prenom.nom@mairie.fr.");
            return screens.show(asked, new AccountPage(asked.visitor(), Details.of(asked.visitor()), text, fault));
        }
        var change = changeMyAddress.ask(asked.visitor(), wanted.get());
        return answer(asked, change, "email", Notice.ADDRESS_ASKED.at("/portail/mon-compte"));
    }

    @Get("/suppression")
    HttpResponse<?> confirmDeletion(PageRequest asked) {
        return screens.show(asked, new Text("deletion", "Supprimer mon compte"));
    }

    @Post("/suppression")
    HttpResponse<?> delete(PageRequest asked) {
        asked.form();
        var change = deleteMyAccount.delete(asked.visitor());
        return change instanceof PlaceChange.Removed
                ? screens.redirectWithoutCookie(Notice.ERASED.at("/portail"))
                : answer(asked, change, "", "/portail/mon-compte");
    }

    private HttpResponse<?> answer(PageRequest asked, PlaceChange change, String field, String next) {
        return switch (change) {
            case PlaceChange.Done ignored -> screens.redirect(asked, next);
            case PlaceChange.Removed ignored -> screens.redirect(asked, next);
            case PlaceChange.Faulty(var sentences) -> again(asked, field, words(sentences));
            case PlaceChange.LastAdministrator last -> again(asked, "", Refusals.words(last));
            case PlaceChange.OperatorOnly() -> screens.failed(asked, HttpStatus.FORBIDDEN);
            case PlaceChange.Forbidden() -> screens.failed(asked, HttpStatus.FORBIDDEN);
            case PlaceChange.Unknown() -> screens.failed(asked, HttpStatus.NOT_FOUND);
        };
    }

    private static String words(List<String> sentences) {
        return String.join(" ", sentences);
    }

    private HttpResponse<?> again(PageRequest asked, String field, String sentence) {
        return screens.show(asked, AccountPage.of(asked.visitor(), FieldFaults.of(field, sentence)));
    }
}
