package relais.domain.attachment;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * Where the bytes of one file may be put, these bytes and no others.
 *
 * @param headers to be sent with them as they are
 * @param validUntil when a PUT has to have begun
 */
public record UploadAddress(URI url, Map<String, String> headers, Instant validUntil) {
    public UploadAddress {
        headers = Map.copyOf(headers);
    }
}
