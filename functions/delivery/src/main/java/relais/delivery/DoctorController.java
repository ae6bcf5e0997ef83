package relais.delivery;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import relais.domain.access.Caller;
import relais.domain.diagnosis.Diagnose;
import relais.edge.Answers;
import relais.edge.Incoming;
import relais.edge.Refusal;

/** Explains in French why a télédossier does not arrive. */
@Controller(value = "/teledossiers/v1x", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DoctorController {

    private final Diagnose diagnose;

    DoctorController(Diagnose diagnose) {
        this.diagnose = diagnose;
    }

    @Get("/doctor")
    HttpResponse<?> examine(Caller caller, Incoming incoming) {
        var caseId = incoming.queryId("caseId");
        var number = incoming.query("externalId");
        incoming.refuseFaults();
        if (caseId.isPresent() == number.isPresent()) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "Exactly one of the query parameters 'externalId' and 'caseId' is required");
        }
        return caseId.<HttpResponse<?>>map(
                        id -> Answers.of(diagnose.ofCase(caller, id), found -> Answers.ok(DiagnosisJson.of(found))))
                .orElseGet(() -> Answers.ok(DiagnosisJson.of(diagnose.ofNumber(caller, number.orElseThrow()))));
    }
}
