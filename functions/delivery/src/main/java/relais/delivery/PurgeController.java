package relais.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import relais.domain.access.Caller;
import relais.domain.retention.FileLink;
import relais.domain.retention.ListFilesToPurge;
import relais.domain.retention.NoteFilesPurged;
import relais.edge.Answers;
import relais.edge.Incoming;
import relais.edge.JsonReader;

/** Which files a partner is to purge on its own side, and what it tells of it. */
@Controller(value = "/teledossiers/v1", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PurgeController {

    private final ListFilesToPurge listFilesToPurge;
    private final NoteFilesPurged noteFilesPurged;

    PurgeController(ListFilesToPurge listFilesToPurge, NoteFilesPurged noteFilesPurged) {
        this.listFilesToPurge = listFilesToPurge;
        this.noteFilesPurged = noteFilesPurged;
    }

    @Get("/attachmentsIdsForPurge")
    HttpResponse<?> list(Caller caller, Incoming incoming) {
        incoming.refuseFaults();
        return Answers.of(listFilesToPurge.list(caller), page -> {
            var answer = Answers.ok(page.links().stream().map(LinkJson::of).toList());
            return page.more() ? answer.header("X-More", "true") : answer;
        });
    }

    @Put("/idsPurged")
    HttpResponse<?> note(Caller caller, Incoming incoming) {
        var links = incoming.jsonList(ListFilesToPurge.MOST, LinkJson::read);
        incoming.refuseFaults();
        return Answers.noContent(noteFilesPurged.note(caller, links));
    }

    /** A file of a case; the names are the wire's. */
    @Serdeable
    record LinkJson(
            @JsonProperty("folder_attachment_id") String attachmentId,
            @JsonProperty("case_id") String caseId) {

        static LinkJson of(FileLink.LinkKey link) {
            return new LinkJson(link.attachmentId().toString(), link.caseId().toString());
        }

        static FileLink.LinkKey read(JsonReader json) {
            json.require("folder_attachment_id", "case_id");
            return new FileLink.LinkKey(json.id("folder_attachment_id"), json.id("case_id"));
        }
    }
}
