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
import relais.domain.account.EmailAddress;
import relais.domain.account.InvitePerson;
import relais.domain.account.InvitePerson.Invitation;
import relais.domain.account.Person;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.subscription.ListSubscribedProcesses;
import relais.portal.FieldFaults;
import relais.portal.Form;
import relais.portal.Notice;
import relais.portal.PageRequest;
import relais.portal.Screens;
import relais.portal.people.InvitationPage.Typed;

/** An administrator invites somebody into the administration for which they act (HUB-26). */
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
        var roles = PersonPage.roles(asked.visitor());
        return show(asked, new Typed("", "", "", "", "", roles.getFirst()), Map.of(), FieldFaults.NONE);
    }

    @Post
    HttpResponse<?> invite(PageRequest asked) {
        var form = asked.form();
        var visitor = asked.visitor();
        var rights = RightsFields.read(form, processes.list(visitor));
        var typed = typed(asked, form);
        var email = EmailAddress.read(typed.email());
        var faults = faults(typed);
        if (email.isEmpty() || !faults.isEmpty()) {
            return show(asked, typed, rights, faults);
        }
        var person = new Person(typed.firstName(), typed.lastName(), typed.function(), typed.phone(), email.get());
        return switch (invitePerson.invite(visitor, visitor.organization(), person, typed.role(), rights)) {
            case Invitation.Sent ignored -> screens.redirect(asked, Notice.INVITED.at("/portail/agents"));
            case Invitation.Faulty(var sentences) ->
                show(asked, typed, rights, FieldFaults.of("", String.join(" ", sentences)));
            case Invitation.Forbidden() -> screens.failed(asked, HttpStatus.FORBIDDEN);
        };
    }

    private static FieldFaults faults(Typed typed) {
        var faults = FieldFaults.NONE;
        if (typed.firstName().isEmpty()) {
            faults = faults.and("prenom", "Indiquez le prénom.");
        }
        if (typed.lastName().isEmpty()) {
            faults = faults.and("nom", "Indiquez le nom.");
        }
        return EmailAddress.read(typed.email()).isPresent()
                ? faults
                : faults.and("email", "Indiquez une adresse électronique, par exemple prenom.nom@mairie.fr.");
    }

    private static Typed typed(PageRequest asked, Form form) {
        return new Typed(
                form.text("prenom"),
                form.text("nom"),
                form.text("fonction"),
                form.text("telephone"),
                form.text("email"),
                role(asked, form.text("role")));
    }

    private static Role role(PageRequest asked, String name) {
        var roles = PersonPage.roles(asked.visitor());
        return roles.stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(roles.getFirst());
    }

    private HttpResponse<?> show(PageRequest asked, Typed typed, Map<String, Right> rights, FieldFaults faults) {
        var visitor = asked.visitor();
        return screens.show(
                asked,
                new InvitationPage(
                        visitor.organizationName(),
                        typed,
                        PersonPage.roles(visitor),
                        new RightsFields(processes.list(visitor), rights),
                        faults));
    }
}
