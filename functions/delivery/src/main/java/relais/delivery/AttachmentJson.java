package relais.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import relais.domain.attachment.Attachment;

/**
 * A file of a case or of an event.
 *
 * @param rejectionReason an addition to the contract: why its bytes were refused
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record AttachmentJson(
        String id,
        String status,
        String fileName,
        String type,
        long size,
        String mimeType,
        @Nullable String rejectionReason) {

    static AttachmentJson of(Attachment file) {
        return new AttachmentJson(
                file.id().toString(),
                file.status().name(),
                file.fileName(),
                file.type(),
                file.size(),
                file.mimeType(),
                file.rejectionReason());
    }
}
