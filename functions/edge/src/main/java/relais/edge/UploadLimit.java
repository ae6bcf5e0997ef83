package relais.edge;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Optional;

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

    Refusal refusal() {
        return new Refusal(HttpStatus.REQUEST_ENTITY_TOO_LARGE, tooLarge());
    }

    /** What to tell of a file of that many bytes before it is sent; empty where it may pass here. */
    public Optional<String> warning(long size) {
        return size > bytes ? Optional.of(tooLarge()) : Optional.empty();
    }

    private String tooLarge() {
        return ("File is larger than the %d bytes taken here. Two ways round:"
                        + " ask for an upload URL under /v1x and send the file there,"
                        + " or send it to the address of the streaming container, up to 1 GB")
                .formatted(bytes);
    }
}
