package relais.domain.attachment;

/** Recognises a format by its first bytes alone, never by a name. */
@FunctionalInterface
public interface ContentDetector {
    /** How many of the first bytes are worth giving. */
    int HEAD_LENGTH = 65_536;

    /** A MIME type; {@code application/octet-stream} when nothing is recognised. */
    String detect(byte[] head);
}
