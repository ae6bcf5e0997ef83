package relais.edge;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;

/** How many bytes one upload may bring through this home, and what to do with more. */
@Singleton
public final class UploadLimit {

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
        return new Refusal(
                HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                ("File is larger than the %d bytes taken here. Two ways round:"
                                + " ask for an upload URL, POST %s/upload, and send the file there,"
                                + " or send it to the address of the streaming container, up to 1 GB")
                        .formatted(bytes, path.replaceFirst("/v1/", "/v1x/")));
    }
}
