package relais.delivery;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import relais.domain.access.Caller;
import relais.domain.attachment.OfferUpload;
import relais.domain.event.EventFiles;
import relais.domain.event.FindEvent;
import relais.edge.Answers;
import relais.edge.Incoming;
import relais.edge.UploadAddressJson;

/** An addition to the contract: an address of its own for the bytes of an event's file that this home would not take. */
@Controller(value = "/teledossiers/v1x/cases", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventUploadAddressesController {

    private final OfferUpload offerUpload;
    private final FindEvent findEvent;

    EventUploadAddressesController(OfferUpload offerUpload, FindEvent findEvent) {
        this.offerUpload = offerUpload;
        this.findEvent = findEvent;
    }

    @Post("/{caseId}/events/{eventId}/attachments/{attachmentId}/upload")
    HttpResponse<?> offer(Caller caller, Incoming incoming) {
        var caseId = incoming.id("caseId");
        var eventId = incoming.id("eventId");
        var attachmentId = incoming.id("attachmentId");
        var wanted = UploadAddressJson.Wanted.read(incoming.json());
        incoming.refuseFaults(() -> findEvent.find(caller, caseId, eventId));
        var files = new EventFiles(caseId, eventId);
        return Answers.of(
                offerUpload.offer(caller, files, attachmentId, wanted.size(), wanted.digest()),
                address -> Answers.ok(UploadAddressJson.of(address)));
    }
}
