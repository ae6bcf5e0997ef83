package relais.edge;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.util.Map;
import relais.domain.access.Caller;
import relais.domain.process.Status;

/** Routes of the table with minimal handlers, and two routes outside the table. */
@Controller(consumes = MediaType.ALL, produces = MediaType.ALL)
@Requires(property = Counter.OPEN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class Counter {
    static final String OPEN = "tests.counter";

    @Get("/teledossiers/v1/cases/{caseId}")
    HttpResponse<?> who(Caller caller, Incoming incoming) {
        incoming.id("caseId");
        incoming.partnerInfo();
        incoming.refuseFaults();
        return Answers.ok(Map.of("client", caller.clientId(), "lite", incoming.queryFlag("lite")));
    }

    @Post("/teledossiers/v1/cases/{caseId}")
    HttpResponse<?> overridden() {
        return HttpResponse.noContent();
    }

    @Patch("/teledossiers/v1/cases/{caseId}")
    HttpResponse<?> status(Incoming incoming) {
        var json = incoming.json().require("status");
        json.constant("status", Status.class);
        json.optionalInstant("at");
        json.optionalEmail("email");
        json.optionalText("name", 10);
        json.size("size");
        incoming.refuseFaults();
        return HttpResponse.noContent();
    }

    @Put("/teledossiers/v1/folders/{folderId}/attachments/{attachmentId}")
    HttpResponse<?> count(Incoming incoming) throws IOException {
        try (var bytes = incoming.bytes()) {
            return Answers.ok(Map.of("bytes", bytes.transferTo(java.io.OutputStream.nullOutputStream())));
        }
    }

    @Get("/teledossiers/v1/notifications")
    HttpResponse<?> broken() {
        throw new IllegalStateException("a store is down: jdbc://secret");
    }

    @Get("/teledossiers/v1/unlisted")
    HttpResponse<?> unlisted() {
        return HttpResponse.ok("never");
    }

    @Get("/teledossiers/v1/opened")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> opened() {
        return HttpResponse.ok("never");
    }
}
