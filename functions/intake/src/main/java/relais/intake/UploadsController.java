package relais.intake;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import relais.domain.access.Caller;
import relais.domain.attachment.UploadAttachment;
import relais.domain.folder.FindFolder;
import relais.domain.folder.FolderFiles;
import relais.edge.Answers;
import relais.edge.Incoming;

/** The bytes of an operator's files, stored while they arrive. */
@Controller(value = "/teledossiers/v1/folders", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UploadsController {

    private final UploadAttachment uploadAttachment;
    private final FindFolder findFolder;

    UploadsController(UploadAttachment uploadAttachment, FindFolder findFolder) {
        this.uploadAttachment = uploadAttachment;
        this.findFolder = findFolder;
    }

    @Put("/{folderId}/attachments/{attachmentId}")
    HttpResponse<?> upload(Caller caller, Incoming incoming) throws IOException {
        var folderId = incoming.id("folderId");
        var attachmentId = incoming.id("attachmentId");
        incoming.refuseFaults(() -> findFolder.find(caller, folderId));
        try (var bytes = incoming.bytes()) {
            var files = new FolderFiles(folderId);
            return Answers.noContent(uploadAttachment.upload(caller, files, attachmentId, incoming.digest(), bytes));
        }
    }
}
