package relais.intake;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import relais.domain.access.Caller;
import relais.domain.attachment.OfferUpload;
import relais.domain.folder.FindFolder;
import relais.domain.folder.FolderFiles;
import relais.edge.Answers;
import relais.edge.Incoming;
import relais.edge.UploadAddressJson;

/** An addition to the contract: a separate upload address for a file that is too large for this deployment. */
@Controller(value = "/teledossiers/v1x/folders", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UploadAddressesController {

    private final OfferUpload offerUpload;
    private final FindFolder findFolder;

    UploadAddressesController(OfferUpload offerUpload, FindFolder findFolder) {
        this.offerUpload = offerUpload;
        this.findFolder = findFolder;
    }

    @Post("/{folderId}/attachments/{attachmentId}/upload")
    HttpResponse<?> offer(Caller caller, Incoming incoming) {
        var folderId = incoming.id("folderId");
        var attachmentId = incoming.id("attachmentId");
        var wanted = UploadAddressJson.Wanted.read(incoming.json());
        incoming.refuseFaults(() -> findFolder.find(caller, folderId));
        var files = new FolderFiles(folderId);
        return Answers.of(
                offerUpload.offer(caller, files, attachmentId, wanted.size(), wanted.digest()),
                address -> Answers.ok(UploadAddressJson.of(address)));
    }
}
