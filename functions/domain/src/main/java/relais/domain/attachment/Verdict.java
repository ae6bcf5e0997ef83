package relais.domain.attachment;

/** What the antivirus says of stored bytes. */
public enum Verdict {
    AWAITED,
    CLEAN,
    INFECTED
}
