package relais.delivery;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import relais.domain.access.Caller;
import relais.domain.attachment.UploadAttachment;
import relais.domain.event.EventFiles;
import relais.domain.event.FindEvent;
import relais.edge.Answers;
import relais.edge.Incoming;

/** The bytes of an event's files, taken in while they arrive. */
@Controller(value = "/teledossiers/v1/cases", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventUploadsController {

    private final UploadAttachment uploadAttachment;
    private final FindEvent findEvent;

    EventUploadsController(UploadAttachment uploadAttachment, FindEvent findEvent) {
        this.uploadAttachment = uploadAttachment;
        this.findEvent = findEvent;
    }

    @Put("/{caseId}/events/{eventId}/attachments/{attachmentId}")
    HttpResponse<?> upload(Caller caller, Incoming incoming) throws IOException {
        var caseId = incoming.id("caseId");
        var eventId = incoming.id("eventId");
        var attachmentId = incoming.id("attachmentId");
        incoming.refuseFaults(() -> findEvent.find(caller, caseId, eventId));
        try (var bytes = incoming.bytes()) {
            var files = new EventFiles(caseId, eventId);
            return Answers.noContent(uploadAttachment.upload(caller, files, attachmentId, incoming.digest(), bytes));
        }
    }
}
