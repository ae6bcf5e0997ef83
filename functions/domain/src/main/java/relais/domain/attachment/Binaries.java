package relais.domain.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Bytes by key; whole or not at all, whatever their number, in constant memory. */
public interface Binaries {

    /** Stores what the stream gives until its end; if the stream breaks nothing is kept, and its exception comes out. */
    void write(String key, InputStream bytes) throws IOException;

    /** To be closed by the caller; empty when there is no such key. */
    Optional<InputStream> open(String key);

    /** An address from which the bytes may be read by anyone who holds it, for that long. */
    URI link(String key, Duration validity);

    /**
     * An address to which these bytes may be put by anyone who holds it, for that long, and no others.
     *
     * @param digest base64 of their SHA-256
     */
    UploadAddress uploadAddress(String key, long size, String digest, Duration validity);

    /** What came under that key; empty when nothing did. */
    Optional<ArrivedUpload> arrived(String key);

    /** The first bytes, or all where there are not so many. */
    byte[] head(String key, int length);

    /** Unknown key: nothing. */
    void delete(String key);
}
