package relais.intake;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import relais.domain.access.Caller;
import relais.domain.attachment.UploadAttachment;
import relais.domain.folder.FindFolder;
import relais.edge.Answers;
import relais.edge.Incoming;

/** The bytes of an operator's files, taken in while they arrive. */
@Controller(value = "/teledossiers/v1/folders", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UploadsController {

    private static final String PREFIX = "sha-256=";

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
            return Answers.noContent(uploadAttachment.upload(caller, folderId, attachmentId, digest(incoming), bytes));
        }
    }

    /** Base64 of the SHA-256; some clients put the algorithm in front, as RFC 3230 has it. */
    private static @Nullable String digest(Incoming incoming) {
        return incoming.header("digest")
                .map(value -> value.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
                        ? value.substring(PREFIX.length())
                        : value)
                .orElse(null);
    }
}
