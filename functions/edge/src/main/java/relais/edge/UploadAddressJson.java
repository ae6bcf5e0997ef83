package relais.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import relais.domain.attachment.UploadAddress;

/**
 * The address for the bytes of a file, and how to send them; an addition to the contract.
 *
 * @param method always PUT
 * @param headers to be sent unchanged
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record UploadAddressJson(
        String method,
        String url,
        Map<String, String> headers,
        @Nullable String validUntil) {

    public static UploadAddressJson of(UploadAddress address) {
        return new UploadAddressJson(
                "PUT",
                address.url().toString(),
                new TreeMap<>(address.headers()),
                WireTime.write(address.validUntil()));
    }

    /** The request for an address: the declared size, and the SHA-256 of the future bytes. */
    public record Wanted(long size, String digest) {
        private static final int DIGEST_LENGTH = 44;

        public static Wanted read(JsonReader json) {
            json.require("size", "digest");
            var digest = json.text("digest", DIGEST_LENGTH);
            if (!digest.isEmpty() && !digest.matches("[A-Za-z0-9+/]{43}=")) {
                json.fault("/digest", "String is not the base64 of a SHA-256");
            }
            return new Wanted(json.size("size"), digest);
        }
    }
}
