package relais.referential;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Locale;
import relais.domain.access.Caller;
import relais.domain.organization.ChangeOrganization;
import relais.domain.organization.FindOrganization;
import relais.domain.organization.ListOrganizations;
import relais.domain.organization.OrganizationProperty;
import relais.domain.organization.OrganizationSearch;
import relais.domain.organization.RegisterOrganization;
import relais.edge.Answers;
import relais.edge.Incoming;

/** The organisations that the hub knows. */
@Controller(value = "/referential/v1/organizations", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrganizationsController {

    private static final int USUAL_COUNT = 25;

    private final RegisterOrganization registerOrganization;
    private final FindOrganization findOrganization;
    private final ListOrganizations listOrganizations;
    private final ChangeOrganization changeOrganization;
    private final Listing listing;

    OrganizationsController(
            RegisterOrganization registerOrganization,
            FindOrganization findOrganization,
            ListOrganizations listOrganizations,
            ChangeOrganization changeOrganization,
            Listing listing) {
        this.registerOrganization = registerOrganization;
        this.findOrganization = findOrganization;
        this.listOrganizations = listOrganizations;
        this.changeOrganization = changeOrganization;
        this.listing = listing;
    }

    @Post
    HttpResponse<?> register(Caller caller, Incoming incoming) {
        var wanted = AdministrationJson.read(incoming.json());
        incoming.refuseFaults();
        return Answers.of(
                registerOrganization.register(caller, wanted), one -> Answers.created(AdministrationJson.of(one)));
    }

    @Get
    HttpResponse<?> list(Caller caller, Incoming incoming) {
        var search = new OrganizationSearch(
                incoming.query("type")
                        .map(type -> type.toUpperCase(Locale.ROOT))
                        .orElse(null),
                incoming.query("company_register")
                        .or(() -> incoming.query("companyRegister"))
                        .orElse(null),
                Listing.order(incoming, OrganizationProperty.class, OrganizationProperty.COMPANY_REGISTER),
                Listing.window(incoming, USUAL_COUNT));
        incoming.refuseFaults();
        return Answers.of(
                listOrganizations.list(caller, search),
                page -> listing.answer("Organizations", page, AdministrationJson::of));
    }

    @Get("/{id}")
    HttpResponse<?> show(Caller caller, Incoming incoming) {
        var id = incoming.organization("id");
        incoming.refuseFaults(() -> findOrganization.find(caller, id));
        return Answers.of(findOrganization.find(caller, id), one -> Answers.ok(AdministrationJson.of(one)));
    }

    @Put("/{id}")
    HttpResponse<?> change(Caller caller, Incoming incoming) {
        var id = incoming.organization("id");
        var wanted = AdministrationJson.readUnder(id, incoming.json());
        incoming.refuseFaults(() -> findOrganization.find(caller, id));
        return Answers.of(changeOrganization.change(caller, wanted), one -> Answers.ok(AdministrationJson.of(one)));
    }
}
