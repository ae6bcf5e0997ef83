package relais.domain.attachment;

/** What became of a declared file; the names are the wire's. */
public enum AttachmentStatus {
    PENDING,
    RECEIVED,
    CORRUPTED,
    REJECTED,
    DELETED
}
