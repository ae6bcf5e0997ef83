package relais.domain.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Measures bytes as they pass and holds only the first. It ends after the limit, whatever the source still has. */
final class MeasuredStream extends FilterInputStream {
    private final MessageDigest digest = sha256();
    private final byte[] head = new byte[ContentDetector.HEAD_LENGTH];
    private final long limit;
    private long size;

    MeasuredStream(InputStream source, long limit) {
        super(source);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (isTooLong()) {
            return -1;
        }
        var count = super.read(buffer, offset, length);
        if (count > 0) {
            digest.update(buffer, offset, count);
            if (size < head.length) {
                System.arraycopy(buffer, offset, head, (int) size, (int) Math.min(count, head.length - size));
            }
            size += count;
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Bytes read, at most one read beyond the limit. */
    long size() {
        return size;
    }

    boolean isTooLong() {
        return size > limit;
    }

    byte[] head() {
        return Arrays.copyOf(head, (int) Math.min(size, head.length));
    }

    /** Base64 of the SHA-256 of the bytes read; callable once. */
    String sha256Base64() {
        return Base64.getEncoder().encodeToString(digest.digest());
    }

    /** Reads the rest without keeping it, so that a sender that only waits to be done gets its answer. */
    void drain() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
