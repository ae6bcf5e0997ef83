package relais.domain.attachment;

/** The state of a declared file. The names are the wire's. */
public enum AttachmentStatus {
    PENDING,
    RECEIVED,
    CORRUPTED,
    REJECTED,
    DELETED
}
