package relais.domain.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A stream of any length, generated as it is read and the same each time. */
public final class GeneratedBytes extends InputStream {
    private final long length;
    private final boolean breaks;
    private long position;

    private GeneratedBytes(long length, boolean breaks) {
        this.length = length;
        this.breaks = breaks;
    }

    public static InputStream of(long length) {
        return new GeneratedBytes(length, false);
    }

    /** Ends with an exception, as a cut connection does. */
    public static InputStream breakingAfter(long length) {
        return new GeneratedBytes(length, true);
    }

    /** Base64 of the SHA-256 of the rest of a stream. */
    public static String sha256(InputStream bytes) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        if (position == length) {
            if (breaks) {
                throw new IOException("the sender is gone");
            }
            return -1;
        }
        var given = (int) Math.min(count, length - position);
        for (var i = 0; i < given; i++) {
            var at = position + i;
            buffer[offset + i] = (byte) (at ^ at >>> 8 ^ at >>> 16);
        }
        position += given;
        return given;
    }
}
