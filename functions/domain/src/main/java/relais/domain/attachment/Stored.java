package relais.domain.attachment;

/**
 * Bytes that are kept for an attachment.
 *
 * @param key where {@link Binaries} keeps them; never made from what the operator named
 * @param size in bytes, as counted
 * @param digest base64 of their SHA-256
 */
public record Stored(String key, long size, String digest, Verdict verdict) {}
