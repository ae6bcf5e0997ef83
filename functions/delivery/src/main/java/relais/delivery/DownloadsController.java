package relais.delivery;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import relais.domain.access.Caller;
import relais.domain.casework.DownloadAttachment;
import relais.edge.Answers;
import relais.edge.Incoming;

/** The bytes of a case's files, and of its events'. */
@Controller(value = "/teledossiers/v1/cases", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DownloadsController {

    private final DownloadAttachment downloadAttachment;
    private final FileDelivery handover;

    DownloadsController(DownloadAttachment downloadAttachment, FileDelivery handover) {
        this.downloadAttachment = downloadAttachment;
        this.handover = handover;
    }

    /** No HEAD: the framework would open the bytes, and nobody would read or close them. */
    @Get(value = "/{caseId}/attachments/{attachmentId}", headRoute = false)
    HttpResponse<?> download(Caller caller, Incoming incoming) {
        var caseId = incoming.id("caseId");
        var attachmentId = incoming.id("attachmentId");
        incoming.refuseFaults(() -> downloadAttachment.find(caller, caseId, attachmentId));
        return Answers.of(downloadAttachment.find(caller, caseId, attachmentId), handover::of);
    }

    @Get(value = "/{caseId}/events/{eventId}/attachments/{attachmentId}", headRoute = false)
    HttpResponse<?> downloadOfEvent(Caller caller, Incoming incoming) {
        var caseId = incoming.id("caseId");
        var eventId = incoming.id("eventId");
        var attachmentId = incoming.id("attachmentId");
        incoming.refuseFaults(() -> downloadAttachment.findOfEvent(caller, caseId, eventId, attachmentId));
        return Answers.of(downloadAttachment.findOfEvent(caller, caseId, eventId, attachmentId), handover::of);
    }
}
