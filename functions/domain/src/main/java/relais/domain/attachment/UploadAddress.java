package relais.domain.attachment;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * The address for the bytes of one file, and no others.
 *
 * @param headers to be sent with them unchanged
 * @param validUntil the instant by which a PUT has to begin
 */
public record UploadAddress(URI url, Map<String, String> headers, Instant validUntil) {
    public UploadAddress {
        headers = Map.copyOf(headers);
    }
}
