package relais.edge;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The largest upload through this deployment, and the answer to a larger one. */
@Singleton
public final class UploadLimit {

    private static final String ANY_PATH = "/teledossiers/v1/folders/{folderId}/attachments/{attachmentId}";

    private final long bytes;

    /** @param bytes the limit; by default that of a Lambda function */
    UploadLimit(@Value("${relais.upload.limit:4500000}") long bytes) {
        this.bytes = bytes;
    }

    long bytes() {
        return bytes;
    }

    /** @param path of the upload that is too large */
    Refusal refusal(String path) {
        return new Refusal(HttpStatus.REQUEST_ENTITY_TOO_LARGE, tooLarge(path));
    }

    /** The warning about a file of that size before it is sent; empty if it fits. */
    public Optional<String> warning(long size) {
        return size > bytes ? Optional.of(tooLarge(ANY_PATH)) : Optional.empty();
    }

    private String tooLarge(String path) {
        return ("File is larger than the %d bytes taken here. Two ways round:"
                        + " ask for an upload URL, POST %s/upload, and send the file there,"
                        + " or send it to the address of the streaming container, up to 1 GB")
                .formatted(bytes, path.replaceFirst("/v1/", "/v1x/"));
    }
}
