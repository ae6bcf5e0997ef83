package relais.domain.attachment;

import org.jspecify.annotations.Nullable;

/**
 * What a store tells of bytes that were put there without passing here.
 *
 * @param digest base64 of their SHA-256, as the store checked it when they came; null when it did not
 */
public record ArrivedUpload(long size, @Nullable String digest) {}
