package relais.edge;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Optional;

/** How many bytes one upload may bring through this home, and what to do with more. */
@Singleton
public final class UploadLimit {

    private static final String ANY_PATH = "/teledossiers/v1/folders/{folderId}/attachments/{attachmentId}";

    private final long bytes;

    /** @param bytes what a function takes, unless the home says otherwise */
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

    /** What to tell of a file of that many bytes before it is sent; empty where it may pass here. */
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
