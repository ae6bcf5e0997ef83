package relais.portal.people;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.membership.InvitePerson;
import relais.domain.membership.InvitePerson.InvitationOutcome;
import relais.domain.subscriber.ListSubscribedProcesses;
import relais.domain.wording.AdministrationName;
import relais.portal.FaultWords;
import relais.portal.FieldFaults;
import relais.portal.Notice;
import relais.portal.PageRequest;
import relais.portal.Screens;
import relais.portal.login.Waits;

/** An administrator invites a person into the administration for which they act (HUB-26). */
@Controller(value = "/portail/agents/invitation", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class InvitationsController {

    private final InvitePerson invitePerson;
    private final ListSubscribedProcesses processes;
    private final Screens screens;

    InvitationsController(InvitePerson invitePerson, ListSubscribedProcesses processes, Screens screens) {
        this.invitePerson = invitePerson;
        this.processes = processes;
        this.screens = screens;
    }

    @Get
    HttpResponse<?> form(PageRequest asked) {
        return show(asked, TypedPerson.NOBODY, role(asked, ""), Map.of(), FieldFaults.NONE);
    }

    @Post
    HttpResponse<?> invite(PageRequest asked) {
        var form = asked.form();
        var visitor = asked.visitor();
        var rights = RightsFields.read(form, processes.list(visitor));
        var role = role(asked, form.text("role"));
        var typed = TypedPerson.of(form);
        if (!typed.faults().isEmpty()) {
            return show(asked, typed, role, rights, typed.faults());
        }
        return switch (invitePerson.invite(visitor, visitor.organization(), typed.person(), role, rights)) {
            case InvitationOutcome.Sent ignored -> screens.redirect(asked, Notice.INVITED.at("/portail/agents"));
            case InvitationOutcome.Faulty(var faults) ->
                show(asked, typed, role, rights, FieldFaults.of("", FaultWords.of(faults)));
            case InvitationOutcome.SlowDown(var delay) ->
                screens.slowDown(
                        asked, page(asked, typed, role, rights, FieldFaults.of("", Waits.ofMails(delay))), delay);
            case InvitationOutcome.Forbidden() -> screens.failed(asked, HttpStatus.FORBIDDEN);
        };
    }

    private static Role role(PageRequest asked, String name) {
        var roles = PersonPage.roles(asked.visitor());
        return roles.stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(roles.getFirst());
    }

    private HttpResponse<?> show(
            PageRequest asked, TypedPerson typed, Role role, Map<String, Right> rights, FieldFaults faults) {
        return screens.show(asked, page(asked, typed, role, rights, faults));
    }

    private InvitationPage page(
            PageRequest asked, TypedPerson typed, Role role, Map<String, Right> rights, FieldFaults faults) {
        var visitor = asked.visitor();
        return new InvitationPage(
                AdministrationName.of(visitor.organization(), visitor.organizationName()),
                typed,
                role,
                PersonPage.roles(visitor),
                new RightsFields(processes.list(visitor), rights),
                faults);
    }
}
