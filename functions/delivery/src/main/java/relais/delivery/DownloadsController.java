package relais.delivery;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import relais.domain.access.Caller;
import relais.domain.casework.DownloadAttachment;
import relais.domain.casework.DownloadAttachment.FoundFile;
import relais.domain.journal.AccessOrigin;
import relais.edge.Answers;
import relais.edge.Incoming;

/** The bytes of the files of a case and of its events. */
@Controller(value = "/teledossiers/v1/cases", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DownloadsController {

    private final DownloadAttachment downloadAttachment;
    private final FileDelivery handover;
    private final SoftwareTrace trace;

    DownloadsController(DownloadAttachment downloadAttachment, FileDelivery handover, SoftwareTrace trace) {
        this.downloadAttachment = downloadAttachment;
        this.handover = handover;
        this.trace = trace;
    }

    /** No HEAD: the framework would open the bytes, and nobody would read or close them. */
    @Get(value = "/{caseId}/attachments/{attachmentId}", headRoute = false)
    HttpResponse<?> download(Caller caller, Incoming incoming, AccessOrigin origin) {
        var caseId = incoming.id("caseId");
        var attachmentId = incoming.id("attachmentId");
        incoming.refuseFaults(() -> downloadAttachment.find(caller, caseId, attachmentId));
        return Answers.of(
                downloadAttachment.find(caller, caseId, attachmentId),
                file -> given(caller, origin, file, attachmentId));
    }

    @Get(value = "/{caseId}/events/{eventId}/attachments/{attachmentId}", headRoute = false)
    HttpResponse<?> downloadOfEvent(Caller caller, Incoming incoming, AccessOrigin origin) {
        var caseId = incoming.id("caseId");
        var eventId = incoming.id("eventId");
        var attachmentId = incoming.id("attachmentId");
        incoming.refuseFaults(() -> downloadAttachment.findOfEvent(caller, caseId, eventId, attachmentId));
        return Answers.of(
                downloadAttachment.findOfEvent(caller, caseId, eventId, attachmentId),
                file -> given(caller, origin, file, attachmentId));
    }

    private MutableHttpResponse<?> given(Caller caller, AccessOrigin origin, FoundFile file, UUID attachmentId) {
        var within = file.within();
        trace.recordFile(caller, origin, within.folder(), within.part(), attachmentId);
        return handover.of(file.stored());
    }
}
