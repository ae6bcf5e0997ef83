package relais.portal.people;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.UUID;
import relais.domain.membership.FindInvitation;
import relais.domain.subscriber.ListSubscribedProcesses;
import relais.domain.verification.ListPeople;
import relais.portal.FieldFaults;
import relais.portal.Outcomes;
import relais.portal.PageRequest;
import relais.portal.Redirect;
import relais.portal.Screens;

/** Shows who is who in the administration for which the visitor acts. */
@Controller(value = "/portail/agents", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PeopleController {

    private final ListPeople listPeople;
    private final ListSubscribedProcesses processes;
    private final FindInvitation invitations;
    private final Screens screens;

    PeopleController(
            ListPeople listPeople, ListSubscribedProcesses processes, FindInvitation invitations, Screens screens) {
        this.listPeople = listPeople;
        this.processes = processes;
        this.invitations = invitations;
        this.screens = screens;
    }

    @Get
    HttpResponse<?> list(PageRequest asked) {
        return list(asked, Selection.of(asked));
    }

    /** By a form, which keeps names out of addresses. */
    @Post
    HttpResponse<?> search(PageRequest asked) {
        return list(asked, Selection.of(asked.form()));
    }

    private HttpResponse<?> list(PageRequest asked, Selection selection) {
        return screens.show(asked, PeoplePage.of(asked.visitor(), selection, people(asked)));
    }

    @Get("/{id}")
    HttpResponse<?> one(PageRequest asked, UUID id) {
        return screens.show(asked, page(asked, id, FieldFaults.NONE));
    }

    /** Somebody of another administration does not exist here. */
    PersonPage page(PageRequest asked, UUID id, FieldFaults faults) {
        var visitor = asked.visitor();
        return people(asked).stream()
                .filter(row -> row.account().id().equals(id))
                .map(row -> new PersonPage(
                        visitor,
                        row,
                        row.place().role(),
                        new RightsFields(processes.list(visitor), row.place().rights()),
                        invitations.find(visitor, visitor.organization(), id).orElse(null),
                        row.person().email().value(),
                        faults))
                .findFirst()
                .orElseThrow(() -> Redirect.failed(HttpStatus.NOT_FOUND));
    }

    private List<PersonRow> people(PageRequest asked) {
        var organization = asked.visitor().organization();
        return Outcomes.done(listPeople.list(asked.visitor(), organization)).stream()
                .map(verified -> PersonRow.of(verified, organization))
                .toList();
    }
}
