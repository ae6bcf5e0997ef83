package relais.domain.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Bytes by key, stored whole or not at all, in constant memory whatever their number. Each method throws
 * {@link relais.domain.Unavailable} if the store does not answer in time.
 */
public interface Binaries {

    /** Stores the stream until its end. If the stream breaks, nothing is kept and its exception is thrown. */
    void write(String key, InputStream bytes) throws IOException;

    /** Stores what the content writes. If it throws, nothing is kept and its exception is thrown. */
    void write(String key, Content content) throws IOException;

    /** Opens the bytes, for the caller to close; empty if the key is unknown. */
    Optional<InputStream> open(String key);

    /** An address at which anyone who holds it may read the bytes, for that long. */
    URI link(String key, Duration validity);

    /**
     * Like {@link #link(String, Duration)}, with the header that names the file for a browser.
     *
     * @param disposition a value of Content-Disposition, which the address shows to everybody on its way
     */
    URI link(String key, Duration validity, String disposition);

    /**
     * An address at which anyone who holds it may put these bytes and no others, for that long.
     *
     * @param digest base64 of their SHA-256
     */
    UploadAddress uploadAddress(String key, long size, String digest, Duration validity);

    /** The bytes that came under that key; empty if none did. */
    Optional<ArrivedUpload> arrived(String key);

    /** The first bytes, or all if there are fewer. */
    byte[] head(String key, int length);

    /** Deletes the bytes; does nothing if the key is unknown. */
    void delete(String key);

    /** Bytes that are written one after the other. */
    @FunctionalInterface
    interface Content {
        /** Writes the bytes without closing the stream. */
        void writeTo(OutputStream out) throws IOException;
    }
}
