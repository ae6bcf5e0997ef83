package relais.domain.attachment;

import org.jspecify.annotations.Nullable;

/**
 * Bytes that a store received without passing through the hub.
 *
 * @param digest base64 of their SHA-256, as the store checked it on arrival; null if it did not
 */
public record ArrivedUpload(long size, @Nullable String digest) {}
