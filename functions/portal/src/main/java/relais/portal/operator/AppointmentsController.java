package relais.portal.operator;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import relais.domain.membership.InvitePerson;
import relais.domain.membership.InvitePerson.InvitationOutcome;
import relais.portal.FaultWords;
import relais.portal.FieldFaults;
import relais.portal.Notice;
import relais.portal.PageRequest;
import relais.portal.Screens;
import relais.portal.login.Waits;
import relais.portal.people.TypedPerson;

/** The operator appoints an administrator of an administration, without any right to a télédossier. */
@Controller(
        value = "/portail/operateur/administrations/{organization}/nomination",
        consumes = MediaType.ALL,
        produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AppointmentsController {

    private final InvitePerson invitePerson;
    private final AdministrationPages pages;
    private final Screens screens;

    AppointmentsController(InvitePerson invitePerson, AdministrationPages pages, Screens screens) {
        this.invitePerson = invitePerson;
        this.pages = pages;
        this.screens = screens;
    }

    @Get
    HttpResponse<?> form(PageRequest asked, String organization) {
        return screens.show(asked, page(asked, organization, TypedPerson.NOBODY, FieldFaults.NONE));
    }

    @Post
    HttpResponse<?> appoint(PageRequest asked, String organization) {
        var typed = TypedPerson.of(asked.form());
        var page = page(asked, organization, typed, typed.faults());
        if (!page.faults().isEmpty()) {
            return screens.show(asked, page);
        }
        var id = page.organization().id();
        return switch (invitePerson.invite(asked.visitor(), id, typed.person(), page.role(), Map.of())) {
            case InvitationOutcome.Sent ignored -> screens.redirect(asked, Notice.APPOINTED.at(Paths.of(id)));
            case InvitationOutcome.Faulty(var faults) ->
                screens.show(asked, page(asked, organization, typed, FieldFaults.of("", FaultWords.of(faults))));
            case InvitationOutcome.SlowDown(var delay) ->
                screens.slowDown(
                        asked, page(asked, organization, typed, FieldFaults.of("", Waits.ofMails(delay))), delay);
            case InvitationOutcome.Forbidden() -> screens.failed(asked, HttpStatus.FORBIDDEN);
        };
    }

    private AppointmentPage page(PageRequest asked, String organization, TypedPerson typed, FieldFaults faults) {
        return new AppointmentPage(pages.administration(asked, organization).organization(), typed, faults);
    }
}
