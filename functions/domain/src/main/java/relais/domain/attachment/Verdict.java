package relais.domain.attachment;

/** The antivirus's verdict on stored bytes. */
public enum Verdict {
    AWAITED,
    CLEAN,
    INFECTED,
    /** The antivirus cannot look into the bytes, mostly because they are encrypted. */
    UNREADABLE,
    /** Unpacked, the bytes are more than the antivirus reads. */
    TOO_BIG;

    /**
     * True if bytes with this verdict may be handed to anybody.
     *
     * @param acceptsEncrypted true if their démarche accepts files that the antivirus cannot read
     */
    boolean isPassed(boolean acceptsEncrypted) {
        return this == CLEAN || this == UNREADABLE && acceptsEncrypted;
    }
}
