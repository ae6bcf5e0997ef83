package relais.delivery;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import relais.domain.access.Caller;
import relais.domain.casework.FindCase;
import relais.domain.folder.MoveCase;
import relais.domain.journal.AccessOrigin;
import relais.domain.process.Status;
import relais.edge.Answers;
import relais.edge.Incoming;

/** A case, as its two sides read and move it. */
@Controller(value = "/teledossiers/v1/cases", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CasesController {

    private final FindCase findCase;
    private final MoveCase moveCase;
    private final SoftwareTrace trace;

    CasesController(FindCase findCase, MoveCase moveCase, SoftwareTrace trace) {
        this.findCase = findCase;
        this.moveCase = moveCase;
        this.trace = trace;
    }

    @Get("/{caseId}")
    HttpResponse<?> show(Caller caller, Incoming incoming, AccessOrigin origin) {
        var id = incoming.id("caseId");
        var lite = incoming.queryFlag("lite");
        incoming.refuseFaults(() -> findCase.find(caller, id));
        return Answers.of(findCase.find(caller, id), view -> {
            trace.recordCase(caller, origin, view.folder(), view.part());
            return Answers.ok(CaseJson.of(view, lite));
        });
    }

    @Patch("/{caseId}")
    HttpResponse<?> move(Caller caller, Incoming incoming) {
        var id = incoming.id("caseId");
        var wanted = incoming.json().require("status").constant("status", Status.class);
        incoming.refuseFaults(() -> findCase.find(caller, id));
        return Answers.noContent(moveCase.move(caller, id, wanted));
    }

    /** For clients that cannot send PATCH. The edge has checked the override header. */
    @Post("/{caseId}")
    HttpResponse<?> moveByPost(Caller caller, Incoming incoming) {
        return move(caller, incoming);
    }
}
