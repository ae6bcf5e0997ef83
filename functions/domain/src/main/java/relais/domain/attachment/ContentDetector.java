package relais.domain.attachment;

/** Recognises a format by its first bytes alone, never by a name. */
@FunctionalInterface
public interface ContentDetector {
    /** Number of first bytes worth giving. */
    int HEAD_LENGTH = 65_536;

    /** The MIME type of these bytes; {@code application/octet-stream} if nothing is recognised. */
    String detect(byte[] head);
}
