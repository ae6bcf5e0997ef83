package relais.domain.attachment;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A small file, whole in memory, under the name that its sender gave it. */
public final class WholeFile {
    private final String name;
    private final byte[] bytes;
    private final String digest;

    /** @param bytes not to be changed afterwards */
    public WholeFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
        this.digest = sha256(bytes);
    }

    public String name() {
        return name;
    }

    /** In bytes. */
    public int size() {
        return bytes.length;
    }

    /** Base64 of the SHA-256 of its bytes. */
    public String digest() {
        return digest;
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** The first bytes, for a {@link ContentDetector}. */
    public byte[] head() {
        return Arrays.copyOf(bytes, Math.min(bytes.length, ContentDetector.HEAD_LENGTH));
    }

    @Override
    public String toString() {
        return "WholeFile[" + bytes.length + " bytes]";
    }

    private static String sha256(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
