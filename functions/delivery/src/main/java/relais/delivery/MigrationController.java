package relais.delivery;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import relais.domain.access.Caller;
import relais.domain.casework.MigrateCases;
import relais.edge.Answers;
import relais.edge.Incoming;
import relais.edge.OrganizationJson;

/**
 * Moves all the cases of an organisation to another one. If an ADMIN names as target the organisation from which the
 * source received cases, exactly these cases go back; {@code allCases: true}, an addition to the contract, moves the
 * source's others too.
 */
@Controller(value = "/teledossiers/v1/cases", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MigrationController {

    private final MigrateCases migrateCases;

    MigrationController(MigrateCases migrateCases) {
        this.migrateCases = migrateCases;
    }

    @Put("/migrate")
    HttpResponse<?> migrate(Caller caller, Incoming incoming) {
        var json = incoming.json().require("organizationSource", "organizationTarget");
        var source = json.object("organizationSource", OrganizationJson::read);
        var target = json.object("organizationTarget", OrganizationJson::read);
        var all = json.flag("allCases");
        incoming.refuseFaults(() -> migrateCases.authorize(caller, source));
        return Answers.of(migrateCases.migrate(caller, source, target, all), moved -> Answers.ok(new Migrated(moved)));
    }

    /** @param caseUpdated how many cases moved */
    @Serdeable
    record Migrated(int caseUpdated) {}
}
