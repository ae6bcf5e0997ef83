package relais.domain.attachment;

/**
 * Bytes kept for an attachment.
 *
 * @param key their key in {@link Binaries}, never derived from the operator's names
 * @param size in bytes, as counted
 * @param digest base64 of their SHA-256
 */
public record Stored(String key, long size, String digest, Verdict verdict) {
    Stored judged(Verdict other) {
        return new Stored(key, size, digest, other);
    }
}
